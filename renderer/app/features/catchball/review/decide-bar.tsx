import type { Choice } from '../../../../store/review/draft.ts'
import { newDraft } from '../../../../store/review/draft.ts'
import { acceptLabel, choicesFor, declineLabel, stagedLabel } from '../../../../store/review/labels.ts'
import { matterKey, withoutStaged } from '../../../../store/review/staging.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import type { DecideBarProps } from './decide-props.ts'
import { DecideForm } from './decide-form.tsx'

/** What can be decided about an answer; each button names its result. */
export function DecideBar(props: DecideBarProps) {
  const { review, desk, draft } = props
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const staged = desk.staging.get(matterKey(review))
  if (draft !== undefined) return <DecideForm {...props} draft={draft} />
  if (staged !== undefined) return <StagedLine {...props} />
  const choices = fixed ? [] : choicesFor(review)
  if (choices.length === 0) return null
  return (
    <footer className="decide-bar">
      {choices.map(choice => (
        <ChoiceButton key={choice} {...{ choice, review }} onBegin={props.onBegin} />
      ))}
      <span className="grow" />
      <p className="hint">{s.reasonHint}</p>
    </footer>
  )
}

const KEYS: Readonly<Record<Choice, string>> = { accept: 'A', counter: 'C', decline: 'D' }
const ICONS = { accept: 'check', counter: 'arrows', decline: 'close' } as const

function ChoiceButton({
  choice,
  review,
  onBegin,
}: Pick<DecideBarProps, 'review' | 'onBegin'> & { readonly choice: Choice }) {
  const { plan } = useOpenDocument()
  const words = {
    accept: () => acceptLabel(plan, review, newDraft(review, 'accept')),
    counter: () => s.counter,
    decline: () => declineLabel(plan, review),
  }
  return (
    <Button
      look={choice === 'accept' ? 'primary' : 'normal'}
      icon={ICONS[choice]}
      aria-keyshortcuts={KEYS[choice]}
      onClick={() => onBegin(choice)}
    >
      {words[choice]()} <kbd aria-hidden="true">{KEYS[choice]}</kbd>
    </Button>
  )
}

/** A decision that is staged: it can be changed or dropped until it is applied. */
function StagedLine({ review, desk, onBegin }: DecideBarProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const key = matterKey(review)
  const staged = desk.staging.get(key) ?? []
  const act = staged[0]?.act
  const choice: Choice = act === 'counter' || act === 'decline' ? act : 'accept'
  const words = stagedLabel(plan, review, staged)
  return (
    <footer className="decide-bar">
      <p className="staged-line">
        <Icon name="check" />
        {s.stagedAs(words)}
      </p>
      <span className="grow" />
      <Button onClick={() => onBegin(choice)}>{s.change}</Button>
      <Button onClick={() => app.store.setState(({ staging }) => ({ staging: withoutStaged(staging, key) }))}>
        {s.drop}
      </Button>
    </footer>
  )
}
