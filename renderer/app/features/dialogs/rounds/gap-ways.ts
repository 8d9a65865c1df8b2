import type { Gap } from '../../../../../src/catchball/round-state.ts'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'

/** What becomes of something that keeps a round open; empty leaves it open. */
export type Way = '' | 'no-answer' | 'carry' | 'withdraw' | 'escalate'

/** By gap. */
export type Ways = ReadonlyMap<string, Way>

/** What a gap is known by. */
export function gapKey({ packet, item = '', kind }: Gap): string {
  return `${kind} ${packet} ${item}`
}

/** What can become of a gap: "no answer" is about a packet nobody answered, the others about an item. */
export function waysFor({ kind }: Gap): readonly Way[] {
  if (kind === 'no answer') return ['', 'no-answer', 'withdraw']
  return kind === 'undecided' ? ['', 'carry', 'escalate'] : ['', 'carry', 'withdraw', 'escalate']
}

/** What was chosen for a gap. */
export function wayOf(ways: Ways, gap: Gap): Way {
  return ways.get(gapKey(gap)) ?? ''
}

/** Whether what was chosen asks for a reason. */
export function needsReason(gaps: readonly Gap[], ways: Ways): boolean {
  return gaps.some(gap => !['', 'no-answer'].includes(wayOf(ways, gap)))
}

/** Whether what was chosen asks for somebody and a day. */
export function needsEscalation(gaps: readonly Gap[], ways: Ways): boolean {
  return gaps.some(gap => wayOf(ways, gap) === 'escalate')
}

interface Because {
  readonly reason: string
  readonly escalation: { readonly person: PersonId; readonly due: string } | undefined
}

/** The decisions that close a round: what becomes of each gap, and then the closing itself. */
export function closing(
  round: string,
  gaps: readonly Gap[],
  ways: Ways,
  { reason, escalation }: Because,
): Staged[] {
  const settled = gaps.flatMap((gap): Staged[] => {
    const way = wayOf(ways, gap)
    if (way === '') return []
    const about = { packet: gap.packet, ...(gap.item === undefined ? {} : { item: gap.item }) }
    if (way === 'no-answer') return [{ act: way, ...about }]
    return [{ act: way, ...about, reason, ...(way === 'escalate' ? escalation : {}) }]
  })
  return [...settled, { act: 'close', round }]
}
