import { contributions, isEmptyContribution, itemCount } from '../../alignment/contribution/contribution.ts'
import type { Contribution } from '../../alignment/contribution/contribution.ts'
import { contributionSheet, speakerFor } from '../../alignment/contribution/sheet-prose.ts'
import { peopleOf } from '../../domain/plan/queries.ts'
import { prosePages } from '../../layout/prose/prose-pages.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { stopped } from './sheet-parts.ts'
import type { PartsDesk, SheetPart, SheetParts, SheetsProblem } from './sheet-parts.ts'
import { stripWords } from './strip-words.ts'

/** A sheet of up to so many items stands on one page. Source: the issue, item 7. */
const ON_ONE_PAGE = 8

/** The contribution sheets of some people, or of everybody with a part in the plan. Who was named and has none gets a sheet that says so. */
export async function contributionParts(desk: PartsDesk): Promise<Result<SheetParts, SheetsProblem>> {
  const found = await wantedContributions(desk)
  if (!found.ok) return found
  const { wanted, notes } = found.value
  const missing = new Set<string>()
  const parts: SheetPart[] = []
  for (const contribution of wanted) {
    const { prose, pages, missing: lacking } = sheetOf(desk, contribution)
    for (const character of lacking) missing.add(character)
    parts.push({
      name: `${fileCode(desk, contribution)}-sheet`,
      title: `${prose.title}: ${prose.kind}`,
      pages,
    })
    if (!(await desk.pace(parts.length, 2 * wanted.length))) return stopped()
  }
  return ok({ parts, notes: [...notes, ...missingNote(missing)] })
}

/** Whose contributions are asked for; with everybody's, a note names those who have no part. */
export async function wantedContributions(
  desk: PartsDesk,
): Promise<
  Result<{ readonly wanted: readonly Contribution[]; readonly notes: readonly string[] }, SheetsProblem>
> {
  const { shown, request } = desk
  const of = contributions(shown.plan, shown.questions)
  const named = request.people && new Set<string>(request.people)
  const people = peopleOf(shown.plan).filter(({ id }) => named?.has(id) ?? true)
  const all: Contribution[] = []
  for (const person of people) {
    all.push(of(person))
    if (all.length % 20 === 0 && !(await desk.pace(0, 2 * people.length))) return stopped()
  }
  const wanted = named === undefined ? all.filter(one => !isEmptyContribution(one)) : all
  if (wanted.length === 0)
    return err({
      code: 'empty',
      message: 'Nobody has a part in this plan yet, so there is no sheet to make.',
    })
  const without = all.filter(one => !wanted.includes(one)).map(({ person }) => person.name)
  return ok({ wanted, notes: withoutPart(without) })
}

/** What of a file's name tells whose it is: the code, or the title where no name may be read from it. */
export function fileCode({ request }: Pick<PartsDesk, 'request'>, { person }: Contribution): string {
  return request.titles === true ? person.name : person.code
}

/** A note on the characters that are not in any font. */
export function missingNote(missing: ReadonlySet<string>): string[] {
  return missing.size === 0 ? [] : [`No font here has ${[...missing].slice(0, 10).join(' ')}`]
}

function sheetOf(desk: PartsDesk, contribution: Contribution) {
  const { shown, request, fonts } = desk
  const prose = contributionSheet(shown.plan, contribution)
  const strip = stripWords(desk, speakerFor(shown.plan, contribution).wording)
  const toOnePage = itemCount(contribution) <= ON_ONE_PAGE
  return { prose, ...prosePages(fonts.metrics, prose, request.paper, strip, toOnePage) }
}

const NAMED = 3

function withoutPart(names: readonly string[]): string[] {
  if (names.length === 0) return []
  const more = names.length - NAMED
  const who = names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return [`${who} ${names.length === 1 ? 'has' : 'have'} no part in this plan and no sheet.`]
}
