import { setAsideOf } from '../../../../src/domain/plan/queries.ts'
import { bringBack } from '../../../store/edit-items.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/glyphs.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** What was set aside in this matrix, why, and the way back. */
export function NotThisYearDialog() {
  const app = useApp()
  const close = useClose()
  const { plan, readOnly } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const items = matrix === undefined ? [] : setAsideOf(plan, matrix.id)
  return (
    <FormDialog title={s.notThisYear} size="medium" confirm={s.done} cancel={false} onSubmit={close}>
      {items.length === 0 && <p>{s.notThisYearEmpty}</p>}
      <ul className="lines">
        {items.map(item => (
          <li key={item.id}>
            <Chip kind={item.kind} code={item.code} />
            <span className="line-text">
              <b>{item.text}</b>
              <span>{item.setAside?.reason}</span>
            </span>
            {readOnly === undefined && (
              <Button aria-label={s.bringBack(item.code)} onClick={() => bringBack(app, item)}>
                {s.back}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
