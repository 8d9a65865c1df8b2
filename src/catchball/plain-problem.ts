import type * as z from 'zod/mini'

/**
 * The first thing that a schema finds wrong, in plain words with its place: `answers[2].reason: a number where text belongs`.
 *
 * `value` is what was checked.
 */
export function plainProblem(error: z.core.$ZodError, value: unknown): string {
  const issue = firstIssue(error.issues)
  if (issue === undefined) return 'The document is not valid'
  const path = issue.path.map(String)
  const found = path.reduce<unknown>((at, step) => fieldOf(at, step), value)
  const place = placeOf(issue.path)
  return `${place === '' ? '' : `${place}: `}${wordsFor(issue, found)}`
}

/** A choice between shapes lists the complaints of each; the first shape's is the one that people mean. */
function firstIssue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const [issue] = issues
  if (issue?.code !== 'invalid_union') return issue
  const inner = issue.errors
    .map(list => list[0])
    .find(one => one !== undefined && one.code !== 'invalid_type')
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] }
}

function wordsFor(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? 'is missing'
        : `${nameOf(found)} where ${expectedName(issue.expected)} belongs`
    case 'unrecognized_keys':
      return `has a field that the format does not know (${issue.keys.slice(0, 3).map(shortened).join(', ')})`
    case 'too_big':
      return typeof found === 'string'
        ? `is longer than ${String(issue.maximum)} characters`
        : `has more than ${String(issue.maximum)} entries`
    case 'too_small':
      return 'is empty'
    case 'invalid_value':
      return `${shortened(found)} is none of ${issue.values.map(value => String(value)).join(', ')}`
    case 'invalid_union':
      return found === undefined ? 'is missing' : `${nameOf(found)} does not belong here`
    case 'custom':
      return issue.message
    default:
      return 'is not written as the format asks'
  }
}

function fieldOf(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Readonly<Record<string, unknown>>)[step]
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`
    return place === '' ? String(step) : `${place}.${String(step)}`
  }, '')
}

function nameOf(value: unknown): string {
  if (value === null) return 'nothing (null)'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    default:
      return 'an object'
  }
}

function expectedName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{ string: 'text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object' },
  }
  return names[expected] ?? expected
}

/** What the document says, cut short and with nothing invisible, so that a message stays one line. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
  return `"${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}"`
}
