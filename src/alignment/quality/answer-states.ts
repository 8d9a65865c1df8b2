import type { ItemId } from '../../domain/record/ids.ts'

/** How the negotiation of an item stands; the states of catch-ball by their names. */
export type AnswerState =
  | 'waiting'
  | 'accepted'
  | 'countered by them'
  | 'countered by us'
  | 'cannot'
  | 'declined'
  | 'agreed'
  | 'agreed subject to'
  | 'changed since agreed'
  | 'escalated'
  | 'withdrawn'

/** Of the items that anybody was asked about whose acceptance counts. */
export type AnswerStates = ReadonlyMap<ItemId, AnswerState>

const HOLDS: ReadonlySet<AnswerState> = new Set(['accepted', 'agreed', 'agreed subject to'])
/** Nobody has said anything that counts. */
const SILENT: ReadonlySet<AnswerState> = new Set(['waiting', 'withdrawn'])

/** Whether who has to reach something says that it can be reached; undefined while nobody has said so. */
export function isAchievable(state: AnswerState | undefined): boolean | undefined {
  return state === undefined || SILENT.has(state) ? undefined : HOLDS.has(state)
}
