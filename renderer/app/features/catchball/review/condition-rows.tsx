import { personNamed } from '../../../../../src/catchball/requests.ts'
import type { Review } from '../../../../../src/catchball/review.ts'
import type { Condition } from '../../../../../src/domain/decision/decision.ts'
import { matricesOf, peopleOf } from '../../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { dateSchema } from '../../../../../src/domain/record/values.ts'
import type { Draft } from '../../../../store/review/draft.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button, IconButton } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { TextField } from '../../../../ui/field.tsx'

interface ConditionRowsProps {
  readonly review: Review
  readonly draft: Draft
  readonly onChange: (news: Partial<Draft>) => void
}

/** The conditions that go with an agreement: theirs, to be looked at, and ours. One that a third side owes is asked of them. */
export function ConditionRows({ review, draft, onChange }: ConditionRowsProps) {
  const { plan } = useOpenDocument()
  const rows = draft.conditions ?? askedConditions(plan, review)
  const set = (next: readonly Condition[]) => onChange({ conditions: next })
  return (
    <fieldset className="conditions">
      <legend>{s.conditions}</legend>
      {rows.map((row, at) => (
        <ConditionRow
          key={at}
          {...{ row, review }}
          onChange={next => set(rows.map((other, place) => (place === at ? next : other)))}
          onRemove={() => set(rows.filter((_, place) => place !== at))}
        />
      ))}
      {rows.length > 0 && <p className="hint">{s.conditionThird}</p>}
      <Button look="quiet" icon="plus" onClick={() => set([...rows, { what: '' }])}>
        {s.addCondition}
      </Button>
    </fieldset>
  )
}

interface ConditionRowProps {
  readonly row: Condition
  readonly review: Review
  readonly onChange: (row: Condition) => void
  readonly onRemove: () => void
}

function ConditionRow({ row, review, onChange, onRemove }: ConditionRowProps) {
  const { plan } = useOpenDocument()
  const people = peopleOf(plan).filter(({ id, kind }) => id !== review.person && kind !== 'vacant')
  const { what, person, by, from } = row
  const bad = by !== undefined && !dateSchema.safeParse(by).success
  const rest = { what, ...(from === undefined ? {} : { from }), ...(by === undefined ? {} : { by }) }
  return (
    <div className="condition">
      <TextField
        label={s.conditionWhat}
        value={what}
        onChange={event => onChange({ ...row, what: event.target.value })}
      />
      <Choice
        label={s.conditionFrom}
        value={person}
        of={people.map(({ id, name }) => ({ id, name }))}
        none={from ?? s.nobodyAsked}
        choose={id => onChange(id === undefined ? rest : { ...rest, person: id })}
      />
      <TextField
        label={s.conditionBy}
        value={by ?? ''}
        problem={bad ? s.badDate : undefined}
        onChange={event => onChange(withBy(row, event.target.value.trim()))}
      />
      <IconButton icon="close" label={s.removeCondition(what)} onClick={onRemove} />
    </div>
  )
}

function withBy({ by: _, ...row }: Condition, by: string): Condition {
  return by === '' ? row : { ...row, by }
}

/** Their conditions, each with the third side that it names; what we or they owe themselves is a promise. */
function askedConditions(plan: Plan, { answer, person, item }: Review): Condition[] {
  const matrix = plan.tables.item.get(item)?.matrix
  const office = matricesOf(plan).find(({ id }) => id === matrix)?.owner
  return (answer?.conditions ?? []).map(condition => {
    const named = personNamed(plan, condition.from)
    return named === undefined || named === person || named === office
      ? condition
      : { ...condition, person: named }
  })
}
