import { useState } from 'react'
import { listOf, matricesOf } from '../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import type { ItemId, MatrixId } from '../../../../src/domain/record/ids.ts'
import { codeSchema } from '../../../../src/domain/record/ids.ts'
import { addMatrix, setMatrix } from '../../../store/edit-matrices.ts'
import type { MatrixFields } from '../../../store/edit-matrices.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextField } from '../../../ui/field.tsx'
import { Chip } from '../../../ui/glyphs.tsx'
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
  const problems = problemsOf(fields)
  const submit = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const said = { ...fields, title: fields.title.trim(), code: fields.code.trim() }
    const done = matrix === undefined ? addMatrix(app, said) : setMatrix(app, matrix, said)
    if (done) close()
  }
  const change = (part: Partial<MatrixFields>) => setFields({ ...fields, ...part })
  return (
    <Dialog
      title={add ? s.addMatrix : s.editMatrix}
      closeLabel={s.close}
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit">
            {add ? s.add : s.save}
          </Button>
        </>
      }
    >
      <TextField
        label={s.matrixTitle}
        autoFocus
        value={fields.title}
        problem={tried ? problems.title : undefined}
        onChange={event => change({ title: event.target.value })}
      />
      <TextField
        label={s.matrixCode}
        hint={s.matrixCodeHint}
        value={fields.code}
        problem={tried ? problems.code : undefined}
        onChange={event => change({ code: event.target.value })}
      />
      <ParentFields plan={plan} own={matrix?.id} fields={fields} change={change} />
    </Dialog>
  )
}

interface ParentProps {
  readonly plan: Plan
  readonly own: MatrixId | undefined
  readonly fields: MatrixFields
  readonly change: (part: Partial<MatrixFields>) => void
}

function ParentFields({ plan, own, fields, change }: ParentProps) {
  const { parent, deploys } = fields
  const possible = matricesOf(plan).filter(matrix => own === undefined || !isWithin(plan, matrix, own))
  const items = parent === undefined ? [] : listOf(plan, parent, 'priority')
  const toggle = (id: ItemId, on: boolean) =>
    change({ deploys: on ? [...deploys, id] : deploys.filter(other => other !== id) })
  return (
    <>
      <Select
        label={s.parent}
        value={parent ?? ''}
        onChange={event => {
          const next = possible.find(matrix => matrix.id === event.target.value)?.id
          change({ parent: next, deploys: [] })
        }}
      >
        <option value="">{s.noParent}</option>
        {possible.map(matrix => (
          <option key={matrix.id} value={matrix.id}>
            {matrix.title}
          </option>
        ))}
      </Select>
      {items.length > 0 && (
        <fieldset>
          <legend>{s.deploysItems}</legend>
          {items.map(item => (
            <label key={item.id} className="check">
              <input
                type="checkbox"
                checked={deploys.includes(item.id)}
                onChange={event => toggle(item.id, event.target.checked)}
              />
              <Chip kind={item.kind} code={item.code} />
              {item.text}
            </label>
          ))}
          <p className="hint">{s.deploysHint}</p>
        </fieldset>
      )}
    </>
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

/** Whether a matrix is another one or hangs somewhere below it, so that it cannot be that one's parent. */
function isWithin(plan: Plan, matrix: Matrix, top: MatrixId): boolean {
  const seen = new Set<MatrixId>()
  for (let step: Matrix | undefined = matrix; step !== undefined && !seen.has(step.id);) {
    if (step.id === top) return true
    seen.add(step.id)
    step = step.parent && plan.tables.matrix.get(step.parent.matrix)
  }
  return false
}
