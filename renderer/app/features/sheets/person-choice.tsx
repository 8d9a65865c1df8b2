import type { Person } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { useApp } from '../../../store/use-app.tsx'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { IconButton } from '../../../ui/button.tsx'
import { Combobox } from '../../../ui/combobox.tsx'

interface PersonChoiceProps {
  readonly people: readonly Person[]
  readonly person: Person
}

/** Whose sheet is shown: found by name or title, or one after the other. */
export function PersonChoice({ people, person }: PersonChoiceProps) {
  const app = useApp()
  const at = people.indexOf(person)
  const show = (next: Person | undefined) => {
    if (next !== undefined) setView(app, { person: next.id })
  }
  return (
    <div className="sheet-whose">
      <Combobox
        label={s.whose}
        placeholder={s.whoseHint}
        options={people.map(({ id, name, title }) => ({
          id,
          label: name,
          ...(title === undefined || title === name ? {} : { note: title }),
        }))}
        value={person.name}
        onChoose={id => show(people.find(one => one.id === id))}
        unknown={s.nobody}
        nothing={s.noneFound}
      />
      <IconButton
        icon="chevron-left"
        label={s.previous}
        disabled={at <= 0}
        onClick={() => show(people[at - 1])}
      />
      <IconButton
        icon="chevron-right"
        label={s.next}
        disabled={at >= people.length - 1}
        onClick={() => show(people[at + 1])}
      />
    </div>
  )
}
