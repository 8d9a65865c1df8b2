import type { ItemId } from '../../domain/record/ids.ts'

/**
 * What catch-ball has come to about an item: asked and not answered; accepted and still as it was accepted; accepted, but changed
 * since; countered by somebody; said by somebody to be impossible.
 */
export type AnswerState = 'asked' | 'accepted' | 'changed' | 'countered' | 'cannot'

/** Of the items that anybody was asked about. */
export type AnswerStates = ReadonlyMap<ItemId, AnswerState>
