import { useState } from 'react'
import { openDialog } from '../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Alike } from './alike.tsx'
import { DepartmentPanel } from './department-panel.tsx'
import { DepartmentTable } from './department-table.tsx'
import { PeopleTable } from './people-table.tsx'
import './people.css'
import { PersonPanel } from './person-panel.tsx'
import { useRowFocus } from './use-row-focus.ts'

/** Above so many people a field to find some of them pays. */
const MANY = 12

/** Everybody and every department of the plan, what each carries, and what can be done to them. */
export function PeoplePage() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const [words, setWords] = useState('')
  useRowFocus()
  return (
    <>
      <main className="page" data-region="people">
        <div className="page-body people">
          <h1>{s.title}</h1>
          <p className="lead">{s.lead}</p>
          <div className="people-tools">
            {plan.tables.person.size > MANY && (
              <TextField label={s.find} value={words} onChange={event => setWords(event.target.value)} />
            )}
            <Button
              icon="user-plus"
              disabled={fixed}
              onClick={() => openDialog(app, { kind: 'people', task: { do: 'add-person' } })}
            >
              {s.addPerson}
            </Button>
            <Button
              icon="plus"
              disabled={fixed}
              onClick={() => openDialog(app, { kind: 'people', task: { do: 'add-department' } })}
            >
              {s.addDepartment}
            </Button>
          </div>
          {!fixed && <Alike />}
          <PeopleTable words={words} />
          <DepartmentTable />
        </div>
      </main>
      <Panel />
    </>
  )
}

/** The fields of who or what is selected. */
function Panel() {
  const { plan } = useOpenDocument()
  const id = useAppState(state => state.view.person)
  const person = id && [...plan.tables.person.values()].find(each => each.id === id)
  const department = id && [...plan.tables.department.values()].find(each => each.id === id)
  if (person) return <PersonPanel key={person.id} person={person} />
  return department ? <DepartmentPanel key={department.id} department={department} /> : null
}
