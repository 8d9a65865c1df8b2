import type { BlockChange } from '../../../../src/exchange/clipboard/read-block.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { pasteStrings as s } from '../../../strings/paste.ts'
import { MarkGlyph, RoleGlyph } from '../../../ui/glyphs.tsx'

/** Lines that are shown before the rest is counted. */
const SHOWN = 100

/** What a pasted block would overwrite: each cell as it is now and as it would be. */
export function OverwriteTable({ changes }: { readonly changes: readonly BlockChange[] }) {
  const { plan } = useOpenDocument()
  const over = changes.filter(({ from }) => from !== null)
  if (over.length === 0) return <p>{s.overwritesNone}</p>
  return (
    <div className="paste-preview" tabIndex={0} role="group" aria-label={s.overwrites(over.length)}>
      <table>
        <caption>{s.overwrites(over.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{s.cell}</th>
            <th scope="col">{s.now}</th>
            <th scope="col">{s.after}</th>
          </tr>
        </thead>
        <tbody>
          {over.slice(0, SHOWN).map(change => (
            <tr key={`${change.row} ${change.column}`}>
              <th scope="row">{s.by(nameOf(plan, change.row), nameOf(plan, change.column))}</th>
              <td>
                <Value change={change} value={change.from} />
              </td>
              <td>
                <Value change={change} value={change.to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {over.length > SHOWN && <p>{s.andMore(over.length - SHOWN)}</p>}
    </div>
  )
}

function nameOf(plan: Plan, id: string): string {
  return plan.tables.item.get(id)?.code ?? plan.tables.person.get(id)?.name ?? ''
}

interface ValueProps {
  readonly change: BlockChange
  readonly value: BlockChange['from']
}

function Value({ change, value }: ValueProps) {
  return (
    <span className="paste-value">
      {value !== null && <ValueGlyph value={value} />}
      {s.value(change, value)}
    </span>
  )
}

function ValueGlyph({ value }: { readonly value: NonNullable<BlockChange['from']> }) {
  switch (value) {
    case 'accountable':
    case 'responsible':
    case 'consulted':
    case 'informed':
      return <RoleGlyph role={value} />
    default:
      return <MarkGlyph strength={value} size={13} />
  }
}
