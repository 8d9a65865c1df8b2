import type { PastedTable } from '../../../../src/exchange/clipboard/read-clipboard.ts'
import { pasteStrings as s } from '../../../strings/paste.ts'
import { Select } from '../../../ui/field.tsx'

interface SourceSelectProps {
  readonly tables: readonly PastedTable[]
  readonly value: number
  readonly onChange: (index: number) => void
}

/** Where a plain text is cut into columns, if that can be seen in more than one way. */
export function SourceSelect({ tables, value, onChange }: SourceSelectProps) {
  if (tables.length < 2) return null
  return (
    <Select label={s.source} value={value} onChange={event => onChange(Number(event.target.value))}>
      {tables.map(({ source }, at) => (
        <option key={source} value={at}>
          {s.sources[source]}
        </option>
      ))}
    </Select>
  )
}
