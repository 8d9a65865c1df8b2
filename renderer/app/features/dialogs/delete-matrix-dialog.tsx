import { deleteMatrix, hangingOn } from '../../../store/edit-matrices.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Says what hangs on a matrix before it goes. */
export function DeleteMatrixDialog() {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  if (matrix === undefined) return null
  const { items, links, roles, children, dependents } = hangingOn(plan, matrix.id)
  const submit = () => {
    close()
    deleteMatrix(app, matrix)
  }
  return (
    <FormDialog title={s.deleteMatrix(matrix.title)} confirm={s.deleteIt} look="danger" onSubmit={submit}>
      <p>{s.goesWithIt(items, links, roles)}</p>
      {children.length > 0 && <p>{s.childrenStay(children.map(child => child.title))}</p>}
      {dependents > 0 && <p>{s.dependentsStay(dependents)}</p>}
      <p>{s.undoable}</p>
    </FormDialog>
  )
}
