import { useState } from 'react'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import { codeSchema } from '../../../../src/domain/record/ids.ts'
import { addMatrix, setMatrix } from '../../../store/edit-matrices.ts'
import type { MatrixFields } from '../../../store/edit-matrices.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { ParentFields } from './parent-fields.tsx'
import { useClose } from './use-close.ts'

/** Adds a matrix, or changes what one is called and which one it deploys. */
export function MatrixDialog({ add }: { readonly add: boolean }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const shown = useAppState(shownMatrix)
  const matrix = add ? undefined : shown
  const [fields, setFields] = useState<MatrixFields>(() => fieldsOf(matrix, shown))
  const [tried, setTried] = useState(false)
  const problems = tried ? problemsOf(fields) : {}
  const change = (part: Partial<MatrixFields>) => setFields({ ...fields, ...part })
  const submit = () => {
    setTried(true)
    if (Object.keys(problemsOf(fields)).length > 0) return
    const said = { ...fields, title: fields.title.trim(), code: fields.code.trim() }
    if (matrix === undefined ? addMatrix(app, said) : setMatrix(app, matrix, said)) close()
  }
  return (
    <FormDialog title={add ? s.addMatrix : s.editMatrix} confirm={add ? s.add : s.save} onSubmit={submit}>
      <TextField
        label={s.matrixTitle}
        value={fields.title}
        problem={problems.title}
        onChange={event => change({ title: event.target.value })}
      />
      <TextField
        label={s.matrixCode}
        hint={s.matrixCodeHint}
        value={fields.code}
        problem={problems.code}
        onChange={event => change({ code: event.target.value })}
      />
      <ParentFields plan={plan} own={matrix?.id} fields={fields} change={change} />
    </FormDialog>
  )
}

function fieldsOf(matrix: Matrix | undefined, shown: Matrix | undefined): MatrixFields {
  if (matrix === undefined) return { title: '', code: '', parent: shown?.id, deploys: [] }
  const { title, code = '', parent } = matrix
  return { title, code, parent: parent?.matrix, deploys: parent?.items ?? [] }
}

function problemsOf({ title, code }: MatrixFields): { title?: string; code?: string } {
  const short = code.trim()
  return {
    ...(title.trim() === '' ? { title: s.titleNeeded } : {}),
    ...(short !== '' && !codeSchema.safeParse(short).success ? { code: s.badCode } : {}),
  }
}
