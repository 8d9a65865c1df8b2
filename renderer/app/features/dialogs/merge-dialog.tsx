import { useState } from 'react'
import type { Answer, MergeReport } from '../../../../src/contract/answers.ts'
import { closeDialog, setView } from '../../../store/app.ts'
import { refreshNegotiation } from '../../../store/negotiation.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog, ProblemLine } from './form-dialog.tsx'

/** Files responses that came back, says what is in them, and leads on to where they are decided on. */
export function MergeDialog({ given }: { readonly given: MergeReport | undefined }) {
  const app = useApp()
  const work = useMerge(given)
  const { report, problem, busy, merge } = work
  if (report !== undefined) return <Filed {...work} report={report} />
  return (
    <FormDialog
      title={s.merge}
      size="large"
      confirm={s.mergeChoose}
      disabled={busy}
      moreActions={<FolderButton {...work} />}
      onSubmit={() => void merge(() => app.host.mergeResponses())}
    >
      <p>{s.mergeLead}</p>
      <Problems text={problem} />
    </FormDialog>
  )
}

type MergeWork = ReturnType<typeof useMerge>

function FolderButton({ busy, merge }: MergeWork) {
  const app = useApp()
  return (
    <Button disabled={busy} onClick={() => void merge(() => app.host.mergeFolder())}>
      {s.mergeFolder}
    </Button>
  )
}

function Filed(work: MergeWork & { readonly report: MergeReport }) {
  const app = useApp()
  const { report, problem, busy, merge } = work
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
      moreActions={
        <>
          <FolderButton {...work} />
          <Button disabled={busy} onClick={() => void merge(() => app.host.mergeResponses())}>
            {s.mergeMore}
          </Button>
        </>
      }
      onSubmit={review}
    >
      <Problems text={problem} />
      <Report report={report} />
    </FormDialog>
  )
}

function useMerge(given: MergeReport | undefined) {
  const app = useApp()
  const [report, setReport] = useState(given)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const merge = async (ask: () => Promise<Answer<MergeReport | null>>) => {
    setBusy(true)
    setProblem(undefined)
    const answer = await ask()
    setBusy(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value !== null) {
      setReport(answer.value)
      refreshNegotiation(app)
    }
  }
  return { report, problem, busy, merge }
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

function Report({ report }: { readonly report: MergeReport }) {
  const { responses, duplicates, accepted, countered, cannot, questions, offers, problems, undecided } =
    report
  return (
    <>
      <div role="status">
        <p>
          <b>{s.filed(responses, duplicates)}</b>
        </p>
        <p>{s.verdicts(accepted, countered, cannot, questions)}</p>
        {offers > 0 && <p>{s.offers(offers)}</p>}
        <p>{s.mergeWaiting(undecided)}</p>
      </div>
      {problems.map((problem, at) => (
        <ProblemLine key={at} text={problem} />
      ))}
    </>
  )
}
