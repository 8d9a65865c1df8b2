import { useState } from 'react'
import { metricsOwnedBy, ownersOf, referring } from '../../../../src/domain/plan/queries.ts'
import type { PersonId } from '../../../../src/domain/record/ids.ts'
import { releaseOwner } from '../../../store/edit-owners.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Select } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Somebody with roles or metrics is not taken off a matrix without saying what becomes of them. */
export function RemoveOwnerDialog({ id }: { readonly id: PersonId }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const [heir, setHeir] = useState('')
  const person = plan.tables.person.get(id)
  if (matrix === undefined || person === undefined) return null
  const roles = referring(plan, id, 'role').filter(role => role.matrix === matrix.id)
  const metrics = metricsOwnedBy(plan, id).filter(metric => metric.matrix === matrix.id)
  const others = ownersOf(plan, matrix).filter(other => other.id !== id)
  const submit = () => {
    close()
    releaseOwner(app, matrix, person, others.find(other => other.id === heir)?.id ?? null)
  }
  return (
    <FormDialog title={s.removeOwner(person.name)} confirm={s.takeOff} onSubmit={submit}>
      <p>{s.holds(roles.length, metrics.length)}</p>
      <Select label={s.whatBecomes} value={heir} onChange={event => setHeir(event.target.value)}>
        <option value="">{s.clearThem}</option>
        {others.map(other => (
          <option key={other.id} value={other.id}>
            {s.handTo(other.name)}
          </option>
        ))}
      </Select>
      <p>{s.undoable}</p>
    </FormDialog>
  )
}
