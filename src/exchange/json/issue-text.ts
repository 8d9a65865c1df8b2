import type * as z from 'zod/mini'
import { quoted } from './format-error.ts'
import type { Problem } from './format-error.ts'
import type { Json } from './parse-json.ts'

/** Keys and positions from the top of the document to a value. */
export type Path = readonly (string | number)[]
type Issue = z.core.$ZodIssue

/** A path as people write it: `matrices[0].links[3].b`. */
export function placeAt(path: Path): string {
  let place = ''
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`
    else if (/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(step)) place += place === '' ? step : `.${step}`
    else place += `[${quoted(step)}]`
  }
  return place
}

/**
 * Puts one schema issue into words: where, what is wrong, and what to do.
 *
 * `root` is the value that the schema was given, `at` its place in the document, `known` the fields that it may have.
 */
export function problemsOf(issue: Issue, at: Path, root: Json, known: readonly string[]): Problem[] {
  const path: Path = [...at, ...issue.path.filter(step => typeof step !== 'symbol')]
  const value = valueAt(root, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const fields = issue.path.length === 0 || (at.length === 0 && issue.path[0] === 'plan') ? known : []
    return issue.keys
      .slice(0, 10)
      .map(key => ({ place: placeAt([...path, key]), message: `unknown field${suggestion(key, fields)}` }))
  }
  return [{ place: placeAt(path), message: messageOf(issue, value) }]
}

function messageOf(issue: Issue, value: Json | undefined): string {
  if (value === undefined && issue.code !== 'invalid_key') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return value === null
        ? `is null; give it ${kindName(issue.expected)} or leave the field out`
        : `should be ${kindName(issue.expected)}, not ${describe(value)}`
    case 'invalid_value':
      return `should be ${oneOf(issue.values)}, not ${describe(value)}`
    case 'invalid_union':
      return unionText(issue, value)
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum.toLocaleString('en')} characters; shorten it`
        : `holds more than ${issue.maximum.toLocaleString('en')} values; take some out`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty; write something or leave the field out' : 'is too small'
    case 'invalid_format':
      return `${issue.message === 'Invalid input' ? 'has the wrong form' : issue.message}: ${describe(value)}`
    case 'invalid_key': {
      const [inner] = issue.issues
      return `cannot be a name here${inner?.message && inner.message !== 'Invalid input' ? `: ${inner.message}` : ''}`
    }
    default:
      return issue.message === 'Invalid input' ? 'is not valid' : `${issue.message}: ${describe(value)}`
  }
}

function unionText(issue: z.core.$ZodIssueInvalidUnion, value: Json | undefined): string {
  if (issue.discriminator !== undefined && 'options' in issue && Array.isArray(issue.options))
    return `should be ${oneOf(issue.options)}, not ${describe(value)}`
  const wanted = issue.errors
    .flat()
    .flatMap(inner => (inner.code === 'invalid_type' ? [kindName(inner.expected)] : []))
  return `should be ${[...new Set(wanted)].join(' or ')}, not ${describe(value)}`
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map(value => (typeof value === 'string' ? quoted(value) : String(value)))
  return words.length === 1 ? (words[0] ?? '') : `one of ${words.join(', ')}`
}

function kindName(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
  }
  return names[expected] ?? expected
}

/** A value in a few words, so that the reader finds it again. */
export function describe(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}

function valueAt(root: Json, path: readonly PropertyKey[]): Json | undefined {
  let value: Json | undefined = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.hasOwn(value, step) ? (value as { readonly [key: PropertyKey]: Json })[step] : undefined
  }
  return value
}

function suggestion(key: string, known: readonly string[]): string {
  const close = known.find(
    field => distance(key.toLowerCase(), field.toLowerCase()) <= (field.length > 4 ? 2 : 1),
  )
  return close === undefined ? '; take it out' : `; is ${quoted(close)} meant?`
}

/** How many letters must be added, dropped or changed to turn one word into the other; more than 2 counts as 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 3
}
