import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { PacketPreview } from './packet-preview.tsx'
import { EMPTY_FORM, isBadDue } from './round-form.ts'
import type { RoundForm } from './round-form.ts'
import { RoundFields } from './round-fields.tsx'
import './rounds.css'
import { useMakePackets } from './use-make-packets.ts'
import type { Progress } from './use-make-packets.ts'
import { usePreview } from './use-preview.ts'

/** Chooses who is asked until when, shows what each of them will see, and makes each a file to answer. */
export function OpenRoundDialog() {
  const { preview, problem: loading } = usePreview()
  const { problem, busy, progress, make } = useMakePackets()
  const [form, setForm] = useState<RoundForm>(EMPTY_FORM)
  const [shown, setShown] = useState<string>()
  const chosen = (preview?.packets ?? []).filter(each => !form.left.has(each.person))
  const beside = useRef<HTMLElement>(null)
  const show = (person: string) => {
    flushSync(() => setShown(person))
    // In a small window it stands below the form.
    beside.current?.scrollIntoView({ block: 'nearest' })
  }
  const looked = preview?.packets.find(({ person }) => person === shown) ?? preview?.packets[0]
  return (
    <FormDialog
      title={titleOf(preview)}
      size="large"
      confirm={s.make(chosen.length)}
      disabled={busy || isBadDue(form) || chosen.length === 0}
      onSubmit={() => void make(chosen, form)}
    >
      <p>{s.lead}</p>
      <ProblemLine text={problem ?? loading} />
      {busy && <ProgressLine progress={progress} />}
      {preview && (
        <div className="round-columns">
          <RoundFields
            preview={preview}
            form={form}
            onChange={part => setForm({ ...form, ...part })}
            shown={looked?.person}
            onShow={show}
          />
          {looked && (
            <PacketPreview ref={beside} packet={looked} due={form.due.trim()} message={form.message.trim()} />
          )}
        </div>
      )}
    </FormDialog>
  )
}

function titleOf(preview: RoundPreview | undefined): string {
  if (preview === undefined) return s.reading
  return preview.opens ? s.open(preview.round) : s.more(preview.round)
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
