import { matricesOf } from '../../../../src/domain/plan/queries.ts'
import type { Matrix } from '../../../../src/domain/record/entities.ts'
import { codeSchema } from '../../../../src/domain/record/ids.ts'
import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { err, ok } from '../../../../src/support/result.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { CommittedField } from './committed-field.tsx'
import { DepartmentField } from './department-field.tsx'
import { PersonPicker } from './person-picker.tsx'
import { readRequired } from '../../../store/readers.ts'
import type { Read } from '../../../store/readers.ts'
import { RecordProvider, useRecord } from './record-editing.tsx'

interface MatrixFieldsProps {
  readonly matrix: Matrix
}
type PatchMatrix = (change: Readonly<Record<string, unknown>>) => boolean

/** What a matrix is called, as the title of the panel. */
export function MatrixTitle({ matrix }: MatrixFieldsProps) {
  const patch = usePatchMatrix(matrix)
  return (
    <RecordProvider value={matrix.id}>
      <section className="inspector-title">
        <CommittedField
          label={s.matrixTitle}
          field="title"
          value={matrix.title}
          read={readRequired(TEXT_MAX)}
          write={title => patch({ title })}
        />
      </section>
    </RecordProvider>
  )
}

/** Whose matrix it is, and where it hangs. */
export function MatrixFields({ matrix }: MatrixFieldsProps) {
  const patch = usePatchMatrix(matrix)
  return (
    <RecordProvider value={matrix.id}>
      <section className="fields two">
        <CommittedField
          label={s.code}
          field="code"
          value={matrix.code ?? ''}
          read={readCode}
          write={code => patch({ code })}
        />
        <ParentField matrix={matrix} patch={patch} />
        {(['owner', 'approver'] as const).map(field => (
          <PersonPicker
            key={field}
            label={s.matrixPeople[field]}
            value={matrix[field]}
            assign={person => ({ type: 'matrix.set', id: matrix.id, patch: { [field]: person } })}
          />
        ))}
        <DepartmentField
          value={matrix.department}
          none={s.wholeOrganisation}
          write={department => patch({ department })}
        />
      </section>
    </RecordProvider>
  )
}

function usePatchMatrix({ id }: Matrix): PatchMatrix {
  const app = useApp()
  return patch => edit(app, { type: 'matrix.set', id, patch }, id)
}

/** Which matrix this one deploys. Which items of it, the settings of the matrix say. */
function ParentField({ matrix, patch }: MatrixFieldsProps & { readonly patch: PatchMatrix }) {
  const { plan } = useOpenDocument()
  const { fixed } = useRecord()
  const others = matricesOf(plan).filter(other => other.id !== matrix.id)
  return (
    <Select
      label={s.parent}
      value={matrix.parent?.matrix ?? ''}
      disabled={fixed || others.length === 0}
      onChange={event => {
        const parent = others.find(other => other.id === event.target.value)
        patch({ parent: parent === undefined ? null : { matrix: parent.id, items: [] } })
      }}
    >
      <option value="">{s.noParent}</option>
      {others.map(other => (
        <option key={other.id} value={other.id}>
          {other.title}
        </option>
      ))}
    </Select>
  )
}

const readCode: Read<string | null> = text => {
  if (text === '') return ok(null)
  return codeSchema.safeParse(text).success ? ok(text) : err({ message: s.badCode })
}
