import { useState } from 'react'
import type { CallError, MergeReport } from '../../../../../src/contract/answers.ts'
import { closeDialog, setView } from '../../../../store/app.ts'
import { useApp } from '../../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../../strings/dialogs.ts'
import { Button } from '../../../../ui/button.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { PassphraseField } from '../../../../ui/passphrase-field.tsx'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { ReportLines } from './report-lines.tsx'
import { useMerge } from './use-merge.ts'
import type { MergeWork } from './use-merge.ts'

interface MergeDialogProps {
  /** What is in responses that were filed already. */
  readonly report: MergeReport | undefined
  /** Why responses that were dropped or chosen elsewhere could not be filed. */
  readonly problem: CallError | undefined
}

/** Files responses that came back, says what is in them, and leads on to where they are decided on. */
export function MergeDialog(given: MergeDialogProps) {
  const work = useMerge(given.report, given.problem)
  if (work.report !== undefined) return <Filed work={work} report={work.report} />
  return work.problem?.code === 'sealed' ? (
    <Protected work={work} problem={work.problem} />
  ) : (
    <Choice {...work} />
  )
}

/** Files, a folder, or the text of a mail. */
function Choice(work: MergeWork) {
  const { problem, busy, mergeFiles, mergeText } = work
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string>()
  const pasted = text.trim() !== ''
  return (
    <FormDialog
      title={s.merge}
      size="large"
      confirm={pasted ? s.mergePasted : s.mergeChoose}
      disabled={busy}
      moreActions={<FolderButton {...work} />}
      onSubmit={() => {
        setWrong(pasted ? text : undefined)
        void (pasted ? mergeText(text) : mergeFiles())
      }}
    >
      <p>{s.mergeLead}</p>
      <Problems text={text === wrong || wrong === undefined ? problem?.message : undefined} />
      <TextArea
        label={s.mergeText}
        hint={s.mergeTextHint}
        wide
        rows={5}
        spellCheck={false}
        value={text}
        onChange={event => setText(event.target.value)}
      />
    </FormDialog>
  )
}

/** At least one of the responses is protected, and nothing that was typed so far opens it. */
function Protected({ work, problem }: { readonly work: MergeWork; readonly problem: CallError }) {
  const [passphrase, setPassphrase] = useState('')
  const { busy, open } = work
  return (
    <FormDialog
      title={s.merge}
      size="large"
      confirm={s.mergeOpen}
      disabled={busy || passphrase === ''}
      moreActions={<MoreButtons {...work} />}
      onSubmit={() => void open(passphrase)}
    >
      <Problems text={problem.message} />
      <PassphraseField
        label={s.passphrase}
        showLabel={s.showPassphrase}
        hint={s.mergePassphraseHint}
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
    </FormDialog>
  )
}

function FolderButton({ busy, mergeFolder }: MergeWork) {
  return (
    <Button disabled={busy} onClick={() => void mergeFolder()}>
      {s.mergeFolder}
    </Button>
  )
}

function MoreButtons(work: MergeWork) {
  return (
    <>
      <FolderButton {...work} />
      <Button disabled={work.busy} onClick={() => void work.mergeFiles()}>
        {s.mergeMore}
      </Button>
    </>
  )
}

function Filed({ work, report }: { readonly work: MergeWork; readonly report: MergeReport }) {
  const app = useApp()
  const [first] = report.packets
  const review = () => {
    closeDialog(app)
    if (first === undefined) return
    const { matrix, person, packet } = first
    setView(app, { page: 'catchball', matrix, ball: { person, packet, item: undefined } })
  }
  return (
    <FormDialog
      title={s.merge}
      size="large"
      confirm={s.mergeReview(report.undecided)}
      moreActions={<MoreButtons {...work} />}
      onSubmit={review}
    >
      <Problems text={work.problem?.message} />
      <ReportLines report={report} />
    </FormDialog>
  )
}

/** Every file that cannot be filed has a line of its own: its name, what is wrong, what can be done. */
function Problems({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  const lines = text.split('\n')
  return (
    <>
      <p>{s.mergeNothing}</p>
      {lines.map(line => (
        <ProblemLine key={line} text={line} />
      ))}
    </>
  )
}
