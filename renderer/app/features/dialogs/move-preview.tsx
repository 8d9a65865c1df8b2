import type { JudgedFinding } from '../../../../src/alignment/findings/finding.ts'
import type { ChangePreview } from '../../../../src/alignment/load/preview-change.ts'
import { loadStrings as s } from '../../../strings/load.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Meter } from '../../../ui/meter.tsx'
import './move-part.css'

/** Loads and findings before and after a move. */
export function MovePreview({ preview }: { readonly preview: ChangePreview }) {
  const { people, appearing, vanishing, changing } = preview
  const most = Math.max(...people.flatMap(({ before, after }) => [before.load, after.load, after.limit]))
  const quiet = appearing.length + vanishing.length + changing.length === 0
  return (
    <section className="move-preview" aria-label={s.preview} aria-live="polite">
      <ul>
        {people.map(({ before, after }) => (
          <li key={after.person.id} className={after.over ? 'over' : undefined}>
            <span>
              {after.over && <Icon name="weight" />}
              {s.change(before, after)}
            </span>
            <Meter value={after.load} was={before.load} limit={after.limit} most={most} />
          </li>
        ))}
      </ul>
      <Findings title={s.appearing} findings={appearing} />
      <Findings title={s.vanishing} findings={vanishing} />
      <Findings title={s.changing} findings={changing} />
      {quiet && <p className="hint">{s.sameFindings}</p>}
    </section>
  )
}

interface FindingsProps {
  readonly title: (count: number) => string
  readonly findings: readonly JudgedFinding[]
}

function Findings({ title, findings }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <>
      <h3>{title(findings.length)}</h3>
      <ul className="move-findings">
        {findings.map(({ rule, matrix, message }) => (
          <li key={`${rule} ${matrix} ${message}`}>
            <b>{rule}</b> {message}
          </li>
        ))}
      </ul>
    </>
  )
}
