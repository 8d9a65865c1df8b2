import { useState } from 'react'
import type { ImportPreview } from '../../../../src/contract/answers.ts'
import { closeDialog, notify } from '../../../store/app.ts'
import { changeInMain } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormDialog, ProblemLine } from './form-dialog.tsx'

/** Chooses a file of plan data, says what would change, and only then changes it. */
export function ImportDialog({ given }: { readonly given: ImportPreview | undefined }) {
  const { preview, problem, busy, choose, apply } = useImport(given)
  const nothing = preview !== undefined && preview.added + preview.changed + preview.removed === 0
  return (
    <FormDialog
      title={s.importTitle}
      size="medium"
      confirm={preview === undefined ? s.choose : s.importDo}
      disabled={busy || nothing}
      onSubmit={() => void (preview === undefined ? choose() : apply(preview))}
      moreActions={
        preview !== undefined && (
          <Button disabled={busy} onClick={() => void choose()}>
            {s.choose}
          </Button>
        )
      }
    >
      <p>{s.importLead}</p>
      {busy && <p role="status">{s.working}</p>}
      <ProblemLine text={problem} />
      {preview && <Preview preview={preview} />}
    </FormDialog>
  )
}

function useImport(given: ImportPreview | undefined) {
  const app = useApp()
  const [preview, setPreview] = useState(given)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    setProblem(undefined)
    const answer = await app.host.chooseImport()
    setBusy(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value !== null) setPreview(answer.value)
  }
  const apply = async ({ token }: ImportPreview) => {
    setBusy(true)
    const answer = await changeInMain(app, () => app.host.applyImport(token))
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    closeDialog(app)
    notify(app, { tone: 'info', text: s.imported })
  }
  return { preview, problem, busy, choose, apply }
}

function Preview({
  preview: { source, added, changed, removed, warnings },
}: {
  readonly preview: ImportPreview
}) {
  return (
    <div role="status">
      <p>
        <b>{s.importFrom(source)}</b>
      </p>
      <p>{added + changed + removed === 0 ? s.importNothing : s.importCounts(added, changed, removed)}</p>
      {warnings.length > 0 && (
        <details>
          <summary>{s.warnings(warnings.length)}</summary>
          <ul className="notes">
            {warnings.map((warning, at) => (
              <li key={at}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
