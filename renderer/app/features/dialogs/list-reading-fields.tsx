import { usesFor } from '../../../../src/exchange/clipboard/list-columns.ts'
import type { ColumnUse, ListKind, ListReading } from '../../../../src/exchange/clipboard/list-columns.ts'
import type { Table } from '../../../../src/exchange/clipboard/table.ts'
import { pasteStrings as s } from '../../../strings/paste.ts'
import { Select } from '../../../ui/field.tsx'
import { ChoiceList } from './choice-list.tsx'

interface ListReadingFieldsProps {
  readonly table: Table
  readonly list: ListKind
  readonly reading: ListReading
  readonly onChange: (reading: ListReading) => void
}

/** How a pasted table becomes a list: an entry a row or a cell, and what each column holds. */
export function ListReadingFields(props: ListReadingFieldsProps) {
  const { list, reading, onChange } = props
  return (
    <>
      <ChoiceList
        legend={s.each(list)}
        value={reading.by}
        choices={[
          { value: 'row', label: s.byRow },
          { value: 'cell', label: s.byCell },
        ]}
        onChange={by => onChange({ ...reading, by })}
      />
      {reading.by === 'row' && <ColumnFields {...props} />}
      <label className="check">
        <input
          type="checkbox"
          checked={reading.heading}
          onChange={event => onChange({ ...reading, heading: event.target.checked })}
        />
        {s.heading}
      </label>
    </>
  )
}

function ColumnFields({ table, list, reading, onChange }: ListReadingFieldsProps) {
  const { heading, uses } = reading
  const choose = (at: number, use: string) => {
    const known = usesFor(list).find(each => each === use)
    if (known !== undefined) onChange({ ...reading, uses: uses.with(at, known) })
  }
  return (
    <div className="paste-columns">
      {uses.map((use, at) => (
        <Select
          key={at}
          label={s.column(at + 1)}
          hint={sampleOf(table, at, heading)}
          value={use}
          onChange={event => choose(at, event.target.value)}
        >
          {usesFor(list).map(each => (
            <option key={each} value={each}>
              {nameOfUse(each, list)}
            </option>
          ))}
        </Select>
      ))}
    </div>
  )
}

function nameOfUse(use: ColumnUse, list: ListKind): string {
  return use === 'text' && list === 'owner' ? s.ownerText : s.uses[use]
}

/** The first cell of a column that has something in it. */
function sampleOf(table: Table, column: number, heading: boolean): string {
  const first = table.slice(heading ? 1 : 0).find(row => row[column] !== '')
  return first?.[column]?.split('\n')[0] ?? ''
}
