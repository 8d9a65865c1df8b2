import { contributions } from '../../src/alignment/contribution/contribution.ts'
import type { Contribution } from '../../src/alignment/contribution/contribution.ts'
import type { OpenQuestion } from '../../src/domain/plan/open-question.ts'
import { contributionSheet } from '../../src/alignment/contribution/sheet-prose.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { Prose, ProseItem } from '../../src/support/prose.ts'

/** The contribution of the person with a code. */
export function contributionOf(
  plan: Plan,
  code: string,
  questions: readonly OpenQuestion[] = [],
): Contribution {
  const person = [...plan.tables.person.values()].find(one => one.code === code)
  if (person === undefined) throw new Error(`there is no ${code}`)
  return contributions(plan, questions)(person)
}

/** The sheet of the person with a code. */
export function sheetOf(plan: Plan, code: string, questions: readonly OpenQuestion[] = []): Prose {
  return contributionSheet(plan, contributionOf(plan, code, questions))
}

/** The item of a text with a code. */
export function pieceOf(prose: Prose, code: string): ProseItem {
  const found = itemsIn(prose).find(piece => piece.code === code)
  if (found === undefined) throw new Error(`${code} is not told`)
  return found
}

/** All items of a text, in order. */
export function itemsIn({ pieces }: Prose): ProseItem[] {
  return pieces.filter(piece => piece.piece === 'item')
}

/** Everything that a text says, piece by piece, with plain spaces. */
export function saidIn({ kind, title, note, pieces }: Prose): string[] {
  const parts = pieces.flatMap(piece =>
    piece.piece === 'item' ? [piece.code, piece.text, piece.first, ...piece.sentences] : [piece.text],
  )
  return [kind, title, note ?? '', ...parts]
    .filter(text => text !== '')
    .map(text => text.replaceAll('\u00a0', ' '))
}
