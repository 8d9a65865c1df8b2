import type { Plan } from '../../domain/plan/plan.ts'
import type { Waiver } from '../../domain/record/entities.ts'
import type { ItemId, MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { Finding, JudgedFinding } from './finding.ts'

/**
 * Findings in the order of the command line (rule, matrix, items), each with whether somebody has accepted it. A waiver covers
 * the finding of its rule about exactly its items or people, unless the finding stands only since a later day. Source:
 * plan-format, sections 2 and 3.
 */
export function judged(plan: Plan, findings: readonly Finding[]): JudgedFinding[] {
  const waivers = new Map<string, Waiver>()
  for (const waiver of plan.tables.waiver.values()) waivers.set(findingKey(waiver), waiver)
  const pad = remembered(padded)
  return findings
    .map(finding => ({
      ...finding,
      message: onOneLine(finding.message),
      waiver: waivers.size === 0 ? undefined : waiverOf(waivers, finding),
    }))
    .map(finding => ({ finding, place: placeOf(plan, finding, pad) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ finding }) => finding)
}

/** Texts and names of a plan may hold line breaks; a finding is one sentence. */
function onOneLine(message: string): string {
  return message.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function waiverOf(waivers: ReadonlyMap<string, Waiver>, finding: Finding): Waiver | undefined {
  const waiver = waivers.get(findingKey(finding))
  const later = finding.since !== undefined && waiver?.on !== undefined && finding.since > waiver.on
  return later ? undefined : waiver
}

interface About {
  readonly rule: string
  readonly matrix: MatrixId
  readonly items: readonly ItemId[]
  readonly people?: readonly PersonId[]
}

/**
 * What a finding or a waiver is about, as a key: equal for the same finding before and after an edit. What is said of people
 * holds in every matrix.
 */
export function findingKey({ rule, matrix, items, people = [] }: About): string {
  const about = people.length > 0 ? [...people] : [matrix, ...items]
  return [rule, ...about.sort()].join(' ')
}

function placeOf(plan: Plan, finding: Finding, pad: (text: string) => string): string[] {
  const { matrix, item, person } = plan.tables
  const codes = finding.items.map(id => item.get(id)?.code ?? '')
  const names = finding.people.map(id => person.get(id)?.code ?? '')
  return [finding.rule, matrix.get(finding.matrix)?.key ?? '', ...codes, ...names].map(pad)
}

/** The codes of a crowded corner come again and again; each is worked out once. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** Numbers in codes are compared as numbers: P2 stands before P10. */
function padded(text: string): string {
  return text.replace(/\d+/g, digits => digits.padStart(8, '0'))
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x = '', y = ''] = [a[i], b[i]]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
