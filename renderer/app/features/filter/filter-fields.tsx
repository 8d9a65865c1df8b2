import { useEffect, useId, useState } from 'react'
import { PERSPECTIVES } from '../../../../src/domain/item/item.ts'
import type { PlanFilter } from '../../../../src/domain/plan/filter.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import { byOrder } from '../../../../src/support/order-key.ts'
import { setView } from '../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { filterStrings as s } from '../../../strings/filter.ts'

/** How long after the last key a text is looked for, in milliseconds: a large sheet is not laid out for every letter. */
const PAUSE = 150

/** The criteria to choose from. */
export function FilterFields() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const filter = useAppState(state => state.view.filter)
  const departments = [...plan.tables.department.values()].sort(byOrder)
  const people = peopleOf(plan)
  const change = (part: PlanFilter) => setView(app, { filter: { ...filter, ...part } })
  return (
    <>
      <TextCriterion />
      {departments.length > 0 && (
        <Choice
          label={s.department}
          value={filter.department}
          options={departments}
          onChoose={department => change({ department })}
        />
      )}
      <Choice label={s.owner} value={filter.owner} options={people} onChoose={owner => change({ owner })} />
      <Choice
        label={s.perspective}
        value={filter.perspective}
        options={PERSPECTIVES.map(id => ({ id, name: s.perspectives[id] }))}
        onChoose={perspective => change({ perspective })}
      />
    </>
  )
}

function TextCriterion() {
  const app = useApp()
  const text = useAppState(state => state.view.filter.text) ?? ''
  const [typed, setTyped] = useState<string>()
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => {
      const { filter } = app.store.getState().view
      setView(app, { filter: { ...filter, text: typed === '' ? undefined : typed } })
      setTyped(undefined)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [app, typed])
  return (
    <input
      type="text"
      className="input filter-text"
      aria-label={s.text}
      placeholder={s.text}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      value={typed ?? text}
      onChange={event => setTyped(event.target.value)}
    />
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly options: readonly { readonly id: T; readonly name: string }[]
  readonly onChoose: (id: T | undefined) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const field = useId()
  return (
    <span className="filter-choice">
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        className="input"
        value={value ?? ''}
        onChange={event => onChoose(options.find(option => option.id === event.target.value)?.id)}
      >
        <option value="">{s.any}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
