import { openDialog } from '../../../../store/app.ts'
import { canAgree } from '../../../../store/review/order.ts'
import { matterKey, withStaged } from '../../../../store/review/staging.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { momentOf } from '../../../../strings/moments.ts'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button, IconButton } from '../../../../ui/button.tsx'
import type { Desk } from './use-desk.ts'

interface HeadProps {
  readonly desk: Desk
  /** The place of the answer that is looked at; -1 for none. */
  readonly at: number
  readonly go: (step: number) => void
}

/** Who answered, how and when, and the way along their answers. */
export function PaneHead({ desk, at, go }: HeadProps) {
  const { plan } = useOpenDocument()
  const { row, cell, answers, current } = desk
  if (row === undefined) return null
  const name = plan.tables.person.get(row.person)?.name ?? s.somebody
  return (
    <header className="review-head">
      <div>
        <h2>{s.heading(row.department, name)}</h2>
        <p>
          {current === undefined
            ? s.roundOnly(cell?.round ?? 1)
            : s.heard(current.round, current.origin, momentOf(current.filedAt))}
        </p>
      </div>
      <div className="review-tools">
        {answers.length > 0 && <AgreeAll desk={desk} />}
        {answers.length > 0 && <EnterButton desk={desk} />}
        {at >= 0 && (
          <>
            <span className="review-place">{s.place(at + 1, answers.length)}</span>
            <IconButton icon="arrow-left" label={s.previous} disabled={at === 0} onClick={() => go(-1)} />
            <IconButton
              icon="arrow-right"
              label={s.next}
              disabled={at === answers.length - 1}
              onClick={() => go(1)}
            />
          </>
        )}
      </div>
    </header>
  )
}

/** What stands in the pane while a packet has no answer. */
export function NothingYet({ desk }: { readonly desk: Desk }) {
  return (
    <div className="review-scroll">
      <div className="empty review-empty">
        <p>{s.nothing}</p>
        <p>{s.nothingHow}</p>
        <EnterButton desk={desk} />
      </div>
    </div>
  )
}

function EnterButton({ desk }: { readonly desk: Desk }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const packet = desk.cell?.packet
  if (packet === undefined) return null
  return (
    <Button icon="pencil" disabled={fixed} onClick={() => openDialog(app, { kind: 'enter-answers', packet })}>
      {s.enter}
    </Button>
  )
}

/** Acceptances with nothing to be weighed are agreed to together. */
function AgreeAll({ desk }: { readonly desk: Desk }) {
  const app = useApp()
  const open = desk.answers.filter(review => canAgree(review) && !desk.staging.has(matterKey(review)))
  if (open.length < 2) return null
  const agree = () => {
    const staging = open.reduce(
      (now, review) =>
        withStaged(now, matterKey(review), [{ act: 'accept', response: review.response, item: review.item }]),
      app.store.getState().staging,
    )
    app.store.setState({ staging })
  }
  return (
    <Button icon="check" onClick={agree}>
      {s.agreeAll(open.length)}
    </Button>
  )
}
