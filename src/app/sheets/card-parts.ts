import { pocketCards } from '../../alignment/contribution/pocket-cards.ts'
import { sheetWording } from '../../alignment/wording/wordings.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { cardPages } from '../../layout/cards/card-pages.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { fileCode, missingNote, wantedContributions } from './contribution-parts.ts'
import { stopped } from './sheet-parts.ts'
import type { PartsDesk, SheetPart, SheetParts, SheetsProblem } from './sheet-parts.ts'
import { stripWords } from './strip-words.ts'

/** The pocket cards of some people or of everybody, eight on a page; with a document each, every person's own. */
export async function cardParts(desk: PartsDesk): Promise<Result<SheetParts, SheetsProblem>> {
  const found = await wantedContributions(desk)
  if (!found.ok) return found
  const { shown, request, fonts } = desk
  const sets = found.value.wanted
    .map(one => ({ name: fileCode(desk, one), cards: pocketCards(shown.plan, one) }))
    .filter(({ cards }) => cards.length > 0)
  if (sets.length === 0) {
    const message = 'There is no card to make: nobody here owns a metric or has a role on a priority.'
    return err({ code: 'empty', message })
  }
  const alone = request.each === true || request.people?.length === 1
  const groups = alone ? sets : [{ name: 'cards', cards: sets.flatMap(({ cards }) => cards) }]
  const strip = stripWords(desk, sheetWording(undefined))
  const missing = new Set<string>()
  const parts: SheetPart[] = []
  for (const { name, cards } of groups) {
    const { pages, missing: lacking } = cardPages(fonts.metrics, cards, request.paper, strip)
    for (const character of lacking) missing.add(character)
    parts.push({ name: alone ? `${name}-cards` : name, title: `${headOf(shown.plan).title}: cards`, pages })
    if (!(await desk.pace(parts.length, 2 * groups.length))) return stopped()
  }
  return ok({ parts, notes: [...found.value.notes, ...missingNote(missing)] })
}
