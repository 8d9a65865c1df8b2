import { carriedBy } from '../../../../src/domain/person/carried.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { PERSON_KINDS, personSchema } from '../../../../src/domain/record/entities.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { openDialog } from '../../../store/app.ts'
import { departmentsOf, movePersonBy, removePerson, setPerson } from '../../../store/edit-people.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { LinkList, PanelField, SidePanel, useFixed } from './panel-parts.tsx'

/** Every field of a person, what they carry, and what can be done to them. */
export function PersonPanel({ person }: { readonly person: Person }) {
  return (
    <SidePanel title={person.name}>
      <Fields person={person} />
      <Carries person={person} />
      <Actions person={person} />
    </SidePanel>
  )
}

function Fields({ person }: { readonly person: Person }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const fixed = useFixed()
  const set = (patch: Readonly<Record<string, unknown>>) => {
    setPerson(app, person.id, patch)
    return undefined
  }
  return (
    <div className="panel-fields">
      <Choice
        label={s.kind}
        value={person.kind}
        of={PERSON_KINDS.map(id => ({ id, name: s.kinds[id] }))}
        disabled={fixed}
        choose={kind => set({ kind })}
      />
      <PanelField label={s.post} value={person.title} commit={title => set({ title })} />
      <Choice
        label={s.department}
        none={s.none}
        value={person.department}
        of={departmentsOf(plan)}
        disabled={fixed}
        choose={department => set({ department: department ?? null })}
      />
      <PanelField label={s.email} value={person.email} commit={email => set({ email })} />
      <PanelField
        label={s.language}
        hint={s.languageHint}
        value={person.language}
        commit={language => (isLanguage(language) ? set({ language }) : s.badLanguage)}
      />
    </div>
  )
}

function isLanguage(text: string | null): boolean {
  return personSchema.shape.language.safeParse(text ?? undefined).success
}

function Carries({ person }: { readonly person: Person }) {
  const { plan } = useOpenDocument()
  const { roles, metrics, heads, matrices } = carriedBy(plan, person.id)
  const code = (id: (typeof roles)[number]['item']) => plan.tables.item.get(id)?.code ?? ''
  const lines = [
    ...roles.map(({ id, item, role }) => ({ id, text: s.accounts(role, code(item)) })),
    ...metrics.map(metric => ({ id: metric.id, text: s.owns(metric.code) })),
    ...matrices.map(matrix => ({ id: matrix.id, text: s.leads(matrix.title) })),
    ...heads.map(department => ({ id: department.id, text: s.heads(department.name) })),
  ]
  return <LinkList title={s.carries} lines={lines} empty={s.carriesNothing} />
}

function Actions({ person }: { readonly person: Person }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const fixed = useFixed()
  if (fixed) return null
  const people = peopleOf(plan)
  const at = people.findIndex(each => each.id === person.id)
  const { roles, metrics, heads, matrices } = carriedBy(plan, person.id)
  const remove = () => {
    if (roles.length + metrics.length + heads.length + matrices.length === 0) removePerson(app, person, null)
    else openDialog(app, { kind: 'people', task: { do: 'remove-person', person: person.id } })
  }
  return (
    <div className="panel-actions">
      <Button icon="arrow-up" disabled={at === 0} onClick={() => movePersonBy(app, person, people, -1)}>
        {s.moveUp}
      </Button>
      <Button
        icon="arrow-down"
        disabled={at === people.length - 1}
        onClick={() => movePersonBy(app, person, people, 1)}
      >
        {s.moveDown}
      </Button>
      <Button
        disabled={people.length < 2}
        onClick={() => openDialog(app, { kind: 'people', task: { do: 'merge-people', people: [person.id] } })}
      >
        {s.merge}
      </Button>
      <Button look="danger" icon="trash" onClick={remove}>
        {s.delete}
      </Button>
      <p className="hint">{s.orderHint}</p>
    </div>
  )
}
