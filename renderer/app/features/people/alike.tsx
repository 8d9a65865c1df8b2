import { useMemo } from 'react'
import { duplicatesAmong } from '../../../../src/domain/person/duplicates.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { openDialog } from '../../../store/app.ts'
import { departmentsOf } from '../../../store/edit-people.ts'
import type { Dialog } from '../../../store/state.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Button } from '../../../ui/button.tsx'

/** Names that may well be one, each with a way to merge them. Vacant posts may be called the same. */
export function Alike() {
  const open = useOpenDocument()
  const people = useMemo(
    () => duplicatesAmong(peopleOf(open.plan).filter(person => person.kind !== 'vacant')),
    [open],
  )
  const departments = useMemo(() => duplicatesAmong(departmentsOf(open.plan)), [open])
  if (people.length + departments.length === 0) return null
  return (
    <section className="alike" aria-label={s.alike}>
      <h2>{s.alike}</h2>
      <ul>
        {people.map(group => (
          <AlikeLine
            key={group[0]?.id}
            names={group.map(one => one.name)}
            dialog={{ kind: 'people', task: { do: 'merge-people', people: group.map(one => one.id) } }}
          />
        ))}
        {departments.map(group => (
          <AlikeLine
            key={group[0]?.id}
            names={group.map(one => one.name)}
            dialog={{
              kind: 'people',
              task: { do: 'merge-departments', departments: group.map(one => one.id) },
            }}
          />
        ))}
      </ul>
    </section>
  )
}

function AlikeLine({ names, dialog }: { readonly names: readonly string[]; readonly dialog: Dialog }) {
  const app = useApp()
  return (
    <li>
      <span>{s.alikeLine(names)}</span>
      <Button aria-label={s.mergeThese(names)} onClick={() => openDialog(app, dialog)}>
        {s.merge}
      </Button>
    </li>
  )
}
