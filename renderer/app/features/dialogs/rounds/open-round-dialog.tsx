import { useState } from 'react'
import { LONG_MAX, dateSchema } from '../../../../../src/domain/record/values.ts'
import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { AddresseeList } from './addressee-list.tsx'
import { PacketPreview } from './packet-preview.tsx'
import './rounds.css'
import { useMakePackets } from './use-make-packets.ts'
import type { Progress } from './use-make-packets.ts'
import { usePreview } from './use-preview.ts'

/** Chooses who is asked until when, shows what each of them will see, and makes each a file to answer. */
export function OpenRoundDialog() {
  const { preview, problem: loading } = usePreview()
  const { problem, busy, progress, make } = useMakePackets()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [due, setDue] = useState('')
  const [message, setMessage] = useState('')
  const [drafts, setDrafts] = useState(false)
  const [shown, setShown] = useState<string>()
  const chosen = (preview?.packets ?? []).filter(each => !left.has(each.person))
  const badDue = due.trim() !== '' && !dateSchema.safeParse(due.trim()).success
  const looked = preview?.packets.find(({ person }) => person === shown) ?? preview?.packets[0]
  return (
    <FormDialog
      title={titleOf(preview)}
      size="large"
      confirm={s.make(chosen.length)}
      disabled={busy || badDue || chosen.length === 0}
      onSubmit={() => void make({ to: chosen, due: due.trim(), message: message.trim(), drafts })}
    >
      <p>{s.lead}</p>
      <ProblemLine text={problem ?? loading} />
      {busy && <ProgressLine progress={progress} />}
      {preview && (
        <div className="round-columns">
          <div className="round-form">
            <TextField
              label={s.due}
              hint={s.dueHint}
              problem={badDue ? s.badDate : undefined}
              value={due}
              onChange={event => setDue(event.target.value)}
            />
            <TextArea
              label={s.message}
              hint={s.messageHint}
              maxLength={LONG_MAX}
              value={message}
              onChange={event => setMessage(event.target.value)}
            />
            <AddresseeList
              packets={preview.packets}
              left={left}
              onChange={setLeft}
              shown={looked?.person}
              onShow={setShown}
            />
            <Unanswered codes={preview.unanswered} />
            <Drafts on={drafts} onChange={setDrafts} />
          </div>
          {looked && <PacketPreview packet={looked} due={due.trim()} message={message.trim()} />}
        </div>
      )}
    </FormDialog>
  )
}

function titleOf(preview: RoundPreview | undefined): string {
  if (preview === undefined) return s.reading
  return preview.opens ? s.open(preview.round) : s.more(preview.round)
}

function Unanswered({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null
  return <p className="round-warning">{s.unanswered(codes)}</p>
}

function Drafts({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>
        {s.drafts}
        <span className="hint">{s.draftsHint}</span>
      </span>
    </label>
  )
}

/** How many packets are made by now. */
function ProgressLine({ progress }: { readonly progress: Progress | undefined }) {
  return (
    <p role="status" className="round-progress">
      {progress && (
        <>
          {s.making(progress.done, progress.total)}
          <progress value={progress.done} max={progress.total} aria-hidden="true" />
        </>
      )}
    </p>
  )
}
