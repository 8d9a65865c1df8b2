import { useEffect, useState } from 'react'
import type { Review } from '../../../../../src/catchball/review.ts'
import type { Counter } from '../../../../../src/domain/decision/decision.ts'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { TEXT_MAX } from '../../../../../src/domain/record/values.ts'
import { fieldText, readDate, readMeasure, readText } from '../../../../store/readers.ts'
import type { Read } from '../../../../store/readers.ts'
import type { Draft } from '../../../../store/review/draft.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { TextField } from '../../../../ui/field.tsx'

interface CounterFieldsProps {
  readonly review: Review
  readonly draft: Draft
  readonly onChange: (news: Partial<Draft>) => void
  /** Whether a field holds what cannot be read. */
  readonly onBad: (bad: boolean) => void
}

type Typed = Readonly<Record<'target' | 'due' | 'text', string>>
const READERS: Readonly<Record<keyof Typed, Read<string | number | null>>> = {
  target: readMeasure,
  due: readDate,
  text: readText(TEXT_MAX),
}

/** What is proposed instead: only what is filled in is countered. */
export function CounterFields({ review, draft, onChange, onBad }: CounterFieldsProps) {
  const { plan } = useOpenDocument()
  const [typed, setTyped] = useState<Typed>({
    target: fieldText(draft.counter.target),
    due: draft.counter.due ?? '',
    text: draft.counter.text ?? '',
  })
  const item = plan.tables.item.get(review.item)
  const type = (field: keyof Typed, text: string) => {
    const next = { ...typed, [field]: text }
    setTyped(next)
    onChange({ counter: counterOf(next, draft.counter.owner) })
  }
  useBad(typed, onBad)
  return (
    <div className="counter-fields" data-first="">
      {FIELDS.map(name => (
        <TextField
          key={name}
          label={s.proposals[name]}
          placeholder={fieldText(item?.[name]) || s.keep}
          value={typed[name]}
          problem={troubleIn(name, typed[name])}
          onChange={event => type(name, event.target.value)}
        />
      ))}
      {(item?.kind === 'metric' || item?.kind === 'priority') && (
        <Choice
          label={s.proposals.owner}
          value={peopleOf(plan).find(({ id }) => id === draft.counter.owner)?.id}
          of={peopleOf(plan).map(({ id, name }) => ({ id, name }))}
          none={s.keep}
          choose={owner => onChange({ counter: counterOf(typed, owner) })}
        />
      )}
    </div>
  )
}

/** Tells the form whether something typed cannot be read; without fields nothing is wrong. */
function useBad(typed: Typed, onBad: (bad: boolean) => void): void {
  const bad = FIELDS.some(field => troubleIn(field, typed[field]) !== undefined)
  useEffect(() => {
    onBad(bad)
    return () => onBad(false)
  }, [bad, onBad])
}

const FIELDS = ['target', 'due', 'text'] as const

function troubleIn(field: keyof Typed, text: string): string | undefined {
  const read = READERS[field](text.trim())
  return read.ok ? undefined : read.error.message
}

/** The fields that are filled in and can be read. */
function counterOf(typed: Typed, owner: string | undefined): Counter {
  const filled = FIELDS.flatMap(field => {
    const read = READERS[field](typed[field].trim())
    return read.ok && read.value !== null ? [[field, read.value] as const] : []
  })
  return { ...Object.fromEntries(filled), ...(owner === undefined ? {} : { owner }) }
}
