import { matricesOf } from '../../../../src/domain/plan/queries.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { lineStrings as s } from '../../../strings/lines.ts'
import { Choice } from '../../../ui/choice.tsx'

interface ScopeProps {
  /** Undefined for the whole plan. */
  readonly value: MatrixId | undefined
  readonly choose: (matrix: MatrixId | undefined) => void
}

/** The choice of one matrix or the whole plan, where there is more than one matrix. */
export function Scope({ value, choose }: ScopeProps) {
  const { plan } = useOpenDocument()
  const matrices = matricesOf(plan).map(({ id, code, title }) => ({
    id,
    name: code === undefined ? title : `${code} ${title}`,
  }))
  if (matrices.length < 2) return null
  return (
    <div className="lines-scope">
      <Choice label={s.scope} none={s.wholePlan} value={value} of={matrices} choose={choose} />
    </div>
  )
}
