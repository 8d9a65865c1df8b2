import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { setView } from '../../../store/app.ts'
import { addDepartment } from '../../../store/edit-people.ts'
import { useApp } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { NameDialog } from './name-dialog.tsx'
import { useClose } from './use-close.ts'

/** A new department; its head and what it is part of are said beside it. */
export function AddDepartmentDialog() {
  const app = useApp()
  const close = useClose()
  const take = (name: string) => {
    close()
    const id = addDepartment(app, name)
    if (id !== undefined) setView(app, { person: id })
    return Promise.resolve(undefined)
  }
  return (
    <NameDialog title={s.addDepartmentTitle} label={s.name} confirm={s.add} limit={TEXT_MAX} take={take} />
  )
}
