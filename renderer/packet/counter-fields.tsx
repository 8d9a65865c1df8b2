import { useId } from 'react'
import type { ReactNode } from 'react'
import { rightsOf } from '../../src/catchball/rights.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { dateText, figuresOf, valueText, withUnit } from '../../src/exchange/packet/words.ts'
import type { Problems } from './draft-problems.ts'
import { takesTarget } from './draft.ts'
import type { Draft } from './draft.ts'
import { Effects } from './effects.tsx'
import { LongField } from './long-field.tsx'
import { Milestones, OwnerField } from './counter-more.tsx'
import { usePacket } from './packet-context.tsx'
import { readDue, readTarget } from './readings.ts'

interface CounterProps {
  readonly item: Matter
  readonly draft: Draft
  readonly problems: Problems
}

/** What the reader could commit to instead: target, date, wording. What stays empty stays as it is. */
export function CounterFields({ item, draft, problems }: CounterProps) {
  const { packet, strings, actions } = usePacket()
  const { fields } = rightsOf(item.part)
  return (
    <div className="counter-fields">
      {takesTarget(item) && <Target {...{ item, draft, problems }} />}
      <Due {...{ item, draft, problems }} />
      <Effects item={item} draft={draft} />
      <Milestones item={item} draft={draft} problems={problems} />
      {fields.includes('text') && <Wording {...{ item, draft, problems }} />}
      {fields.includes('owner') && <OwnerField item={item} draft={draft} />}
      <p className="wide more">
        {fields.includes('text') && draft.text === null && (
          <button type="button" className="change" onClick={() => actions.edit(item, { text: item.text })}>
            {strings.counter.changeText}
          </button>
        )}
        {draft.milestones.length === 0 && (
          <button
            type="button"
            className="change"
            onClick={() => actions.edit(item, { milestones: [{ by: '', value: '' }] })}
          >
            {strings.counter.addMilestone}
          </button>
        )}
        {fields.includes('owner') && draft.owner === null && (packet.people?.length ?? 0) > 1 && (
          <button type="button" className="change" onClick={() => actions.edit(item, { owner: '' })}>
            {strings.counter.changeOwner}
          </button>
        )}
      </p>
    </div>
  )
}

function Wording({ item, draft, problems }: CounterProps) {
  const { strings, actions } = usePacket()
  if (draft.text === null) return null
  return (
    <LongField
      label={strings.counter.text}
      value={draft.text}
      problem={problems.text}
      focusAtStart={draft.text === item.text}
      onChange={text => actions.edit(item, { text })}
    />
  )
}

function Target({ item, draft, problems }: CounterProps) {
  const { strings, actions } = usePacket()
  const { counter } = strings
  const reading = readTarget(item, draft.target, draft.meant)
  const said = (value: string | number) => withUnit(valueText(value, strings), item.unit)
  const plan = figuresOf(item, strings).to
  const mean = (value: string | number) => {
    if (typeof value === 'number') actions.edit(item, { meant: value })
  }
  return (
    <Short
      label={counter.target}
      value={draft.target}
      unit={item.unit}
      problem={problems.target}
      choices={reading.kind === 'either' ? reading.values.map(value => [said(value), () => mean(value)]) : []}
      onChange={target => actions.edit(item, { target, meant: undefined })}
    >
      {reading.kind === 'none' &&
        (plan === undefined ? counter.planNone : counter.plan(withUnit(plan, item.unit)))}
      {reading.kind === 'value' && counter.readAs(said(reading.value))}
      {reading.kind === 'wrong' && strings.errors.number}
      {reading.kind === 'either' && counter.which}
    </Short>
  )
}

function Due({ item, draft, problems }: CounterProps) {
  const { strings, actions } = usePacket()
  const { counter } = strings
  const reading = readDue(draft.due, strings)
  const plan = item.due === undefined ? counter.planNone : counter.plan(dateText(item.due, strings))
  return (
    <Short
      label={counter.due}
      value={draft.due}
      problem={problems.due}
      onChange={due => actions.edit(item, { due })}
    >
      {reading.kind === 'none' && `${plan} ${counter.dateExample}`}
      {reading.kind === 'value' && counter.readAs(dateText(reading.value, strings))}
      {reading.kind === 'wrong' && strings.errors.date}
      {reading.kind === 'either' && strings.errors.dateTwoWays}
    </Short>
  )
}

interface ShortProps {
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  readonly problem?: string | undefined
  readonly onChange: (value: string) => void
  /** What the value may mean, each with what to do when it is meant. */
  readonly choices?: readonly (readonly [said: string, choose: () => void])[]
  /** The line under the field: how the value is read. */
  readonly children: ReactNode
}

function Short({ label, value, unit, problem, choices = [], onChange, children }: ShortProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="inp">
        <input
          id={id}
          type="text"
          className={unit === undefined ? 'plain' : 'number'}
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-reading`}
          onChange={event => onChange(event.target.value)}
        />
        {unit !== undefined && <span dir="auto">{unit}</span>}
      </div>
      <div className={problem === undefined ? 'reading' : 'problem'} id={`${id}-reading`} role="status">
        {problem ?? children}
      </div>
      {choices.length > 0 && (
        <p className="which">
          {choices.map(([said, choose]) => (
            <button key={said} type="button" className="btn small" onClick={choose}>
              {said}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
