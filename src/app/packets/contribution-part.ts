import { contributions, isEmptyContribution } from '../../alignment/contribution/contribution.ts'
import { contributionSheet } from '../../alignment/contribution/sheet-prose.ts'
import type { Sentences } from '../../catchball/packet-document.ts'
import type { Slice } from '../../catchball/slice.ts'
import { advance, headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { ProsePiece } from '../../support/prose.ts'

/**
 * The reader's contribution in sentences, told from the slice alone: no true north, nothing of other levels, and nothing about
 * what is not in it. Undefined where they carry nothing.
 *
 * `alone` is the slice as a plan of its own (`slicePlan`); its head loses the true north.
 */
export function contributionPart(alone: Plan, slice: Slice): Sentences | undefined {
  const head = headOf(alone)
  const { trueNorth: _, ...plain } = head
  advance(alone, { added: {}, updated: { [head.id]: [head, plain] }, removed: {} })
  const person = alone.tables.person.get(slice.person.id)
  if (person === undefined) return undefined
  const { language } = slice.person
  const contribution = contributions(alone)(language === undefined ? person : { ...person, language })
  if (isEmptyContribution(contribution)) return undefined
  const prose = contributionSheet(alone, contribution, true)
  return { language: prose.language, title: prose.kind, pieces: prose.pieces.flatMap(packed) }
}

/** A sheet is not signed. */
function packed(piece: ProsePiece): Sentences['pieces'] {
  if (piece.piece === 'signature') return []
  if (piece.piece !== 'item') return [{ as: piece.piece, text: piece.text }]
  const { list: kind, code, first, sentences } = piece
  return [{ as: 'item', kind, code, first, more: sentences.join(' ') }]
}
