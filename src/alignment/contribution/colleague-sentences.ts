import type { Item } from '../../domain/item/item.ts'
import type { PartWords, Voice } from '../wording/sheet-wording.ts'
import { calledOf, codeOf, onOneLine } from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import type { Colleague } from './colleagues.ts'

/** A sentence for each colleague, and one for the other departments among them; one that says so where there is nobody. */
export function colleagueSentences(speaker: Speaker, voice: Voice, all: readonly Colleague[]): string[] {
  const { sheet } = speaker.wording
  if (all.length === 0) return speaker.partial === true ? [] : [sheet.alone(voice)]
  const elsewhere = new Set(
    all.flatMap(({ elsewhere: other, department }) =>
      other && department ? [onOneLine(department.name)] : [],
    ),
  )
  const departments = elsewhere.size === 0 ? [] : [sheet.departments(voice, [...elsewhere])]
  return [...departments, ...all.map(one => sheet.colleague(introduced(one), partsIn(speaker, one)))]
}

/** "L. Quessel (Quality Manager, Quality)". */
function introduced({ person, department }: Colleague): string {
  const name = calledOf(person)
  const facts = [person.title, department?.name]
    .map(fact => onOneLine(fact ?? ''))
    .filter(fact => fact !== '' && fact !== name)
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`
}

function partsIn(speaker: Speaker, { roles, metrics }: Colleague): PartWords[] {
  const codes = (items: readonly Item[]) => speaker.wording.list(items.map(item => codeOf(speaker, item)))
  const held = roles.map(({ role, items }) => ({ part: role, items: codes(items) }))
  return metrics.length === 0 ? held : [...held, { part: 'owner', items: codes(metrics) }]
}
