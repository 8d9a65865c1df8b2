import { contributionSheet } from '../../../../src/alignment/contribution/sheet-prose.ts'
import type { SheetFacts } from '../../../../src/contract/answers.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { PersonChoice } from './person-choice.tsx'
import { ProseView } from './prose-view.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { SheetOptions } from './sheet-options.tsx'
import { useShown } from './use-shown.ts'

/** The contribution sheet of the person that is chosen, and the ways to save it and all others. */
export function ContributionPanel({ facts }: { readonly facts: SheetFacts | undefined }) {
  const { plan, of } = useShown(facts)
  const people = peopleOf(plan)
  const person = useChosen(people)
  if (person === undefined) return <p className="hint">{s.noPeople}</p>
  return (
    <>
      <div className="sheet-bar">
        <PersonChoice people={people} person={person} />
        <SheetOptions />
      </div>
      <div className="sheet-bar">
        <SaveButtons
          ways={[
            { label: s.saveOne, people: [person.id] },
            { label: s.saveAll },
            { label: s.saveEach, each: true },
          ]}
        />
      </div>
      <ProseView prose={contributionSheet(plan, of(person))} plan={plan} facts={facts} />
    </>
  )
}

/** Who is selected on the page of people, else the first. */
function useChosen(people: readonly Person[]): Person | undefined {
  const chosen = useAppState(state => state.view.person)
  return people.find(({ id }) => id === chosen) ?? people[0]
}
