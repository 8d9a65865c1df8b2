import { useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { decisionsOf } from '../../../../store/review/draft.ts'
import type { Draft, DraftGap } from '../../../../store/review/draft.ts'
import { acceptLabel, counterLabel, declineLabel } from '../../../../store/review/labels.ts'
import { matterKey, withStaged } from '../../../../store/review/staging.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { ConditionRows } from './condition-rows.tsx'
import { CounterFields } from './counter-fields.tsx'
import type { DecideBarProps } from './decide-props.ts'
import { useEffects } from './effects-part.tsx'

type DecideFormProps = DecideBarProps & { readonly draft: Draft }

/** Says why, and what goes with a decision; Enter stages it, Escape gives it up. */
export function DecideForm(props: DecideFormProps) {
  const { review, draft, onChange, onDone } = props
  const { gap, bad, setBad, submit } = useStage(props)
  const form = useFirstField()
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onDone()
  }
  const promises = draft.choice !== 'decline' && review.offer === undefined && review.request === undefined
  return (
    <form
      className="decide-form"
      aria-label={s.decision}
      ref={form}
      onSubmit={submit}
      onKeyDown={press}
      noValidate
    >
      <div className="decide-fields">
        {draft.choice === 'counter' && <CounterFields {...{ review, draft, onChange }} onBad={setBad} />}
        {draft.choice === 'accept' && review.offer?.kind === 'hand-on' && <TakesOver {...props} />}
        {promises && <ConditionRows {...{ review, draft, onChange }} />}
        <Reason {...props} gap={gap} submit={() => form.current?.requestSubmit()} />
      </div>
      {gap !== undefined && gap !== 'reason' && (
        <p className="problem" role="alert">
          {s.gaps[gap]}
        </p>
      )}
      <div className="decide-actions">
        <Button look="primary" type="submit" disabled={bad}>
          <DoneWords {...props} />
        </Button>
        <Button onClick={() => onDone()}>{s.cancel}</Button>
      </div>
    </form>
  )
}

function useStage(props: DecideFormProps) {
  const app = useApp()
  const { review, draft, onDone } = props
  const effects = useEffects(props)
  const [found, setFound] = useState<{ readonly gap: DraftGap; readonly draft: Draft }>()
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (bad) return
    const made = decisionsOf(review, draft, effects)
    if (!made.ok) {
      setFound({ gap: made.error, draft })
      return
    }
    const staging = withStaged(app.store.getState().staging, matterKey(review), made.value)
    app.store.setState({ staging })
    onDone(staging)
  }
  // What was missing is said until something is changed.
  return { gap: found?.draft === draft ? found.gap : undefined, bad, setBad, submit }
}

/** The keyboard goes to the first field of the form, so that one key more decides. */
function useFirstField() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first] input, [data-first] textarea')?.focus()
  }, [])
  return form
}

interface ReasonProps extends DecideFormProps {
  readonly gap: DraftGap | undefined
  readonly submit: () => void
}

function Reason({ draft, review, onChange, gap, submit }: ReasonProps) {
  const needed = draft.choice !== 'accept' || draft.taken.length < review.fields.length
  return (
    <div data-first={draft.choice === 'counter' ? undefined : ''}>
      <TextArea
        label={needed ? s.reason : s.reasonOptional}
        rows={2}
        maxLength={LONG_MAX}
        problem={gap === 'reason' && draft.reason.trim() === '' ? s.gaps.reason : undefined}
        value={draft.reason}
        onChange={event => onChange({ reason: event.target.value })}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          submit()
        }}
      />
    </div>
  )
}

function TakesOver({ draft, onChange }: DecideFormProps) {
  const { plan } = useOpenDocument()
  return (
    <Choice
      label={s.takesOver}
      value={draft.person}
      of={peopleOf(plan).map(({ id, name }) => ({ id, name }))}
      none={s.asTheySay}
      choose={person => onChange({ person })}
    />
  )
}

function DoneWords({ review, draft }: DecideFormProps) {
  const { plan } = useOpenDocument()
  switch (draft.choice) {
    case 'accept':
      return acceptLabel(plan, review, draft)
    case 'counter':
      return counterLabel(plan, review, draft.counter)
    case 'decline':
      return declineLabel(plan, review)
  }
}
