import { useState } from 'react'
import type { ImportPreview } from '../../../../src/contract/answers.ts'
import { notify } from '../../../store/app.ts'
import { changeInMain } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useClose } from './use-close.ts'

/** Chooses a file of plan data, says what would change, and only then changes it. */
export function ImportDialog({ given }: { readonly given: ImportPreview | undefined }) {
  const app = useApp()
  const close = useClose()
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
  const apply = async () => {
    if (preview === undefined) return
    setBusy(true)
    const answer = await changeInMain(app, () => app.host.applyImport(preview.token))
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    close()
    notify(app, { tone: 'info', text: s.imported })
  }
  const changes = preview && preview.added + preview.changed + preview.removed
  return (
    <Dialog
      size="medium"
      title={s.importTitle}
      closeLabel={s.close}
      onClose={close}
      onSubmit={() => void (preview === undefined ? choose() : apply())}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          {preview !== undefined && (
            <Button disabled={busy} onClick={() => void choose()}>
              {s.choose}
            </Button>
          )}
          <Button look="primary" type="submit" disabled={busy || changes === 0}>
            {preview === undefined ? s.choose : s.importDo}
          </Button>
        </>
      }
    >
      <p>{s.importLead}</p>
      {busy && <p role="status">{s.working}</p>}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {preview && <Preview preview={preview} />}
    </Dialog>
  )
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
