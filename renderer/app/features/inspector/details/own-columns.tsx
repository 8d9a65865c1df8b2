import type { Item } from '../../../../../src/domain/item/item.ts'
import type { OwnColumn } from '../../../../../src/domain/item/own-columns.ts'
import { TEXT_MAX } from '../../../../../src/domain/record/values.ts'
import { openDialog } from '../../../../store/app.ts'
import { useApp } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from '../committed-field.tsx'
import { DateField } from '../date-field.tsx'
import { fieldText, readNumber, readText } from '../../../../store/readers.ts'
import { useRecord } from '../record-editing.tsx'
import type { PatchItem } from '../record-editing.tsx'

interface OwnColumnsProps {
  readonly item: Item
  readonly columns: readonly OwnColumn[]
  readonly patch: PatchItem
}

/** What an item holds in the plan's own columns, and the way to define them. */
export function OwnColumns({ item, columns, patch }: OwnColumnsProps) {
  const app = useApp()
  const { fixed } = useRecord()
  return (
    <>
      {columns.length === 0 && <p className="hint">{s.noColumns}</p>}
      <div className="fields two">
        {columns.map(column => (
          <OwnField
            key={column.id}
            column={column}
            value={item.fields?.[column.id]}
            write={value => patch({ fields: withField(item, column.id, value) })}
          />
        ))}
      </div>
      {!fixed && (
        <button
          type="button"
          className="link-button"
          onClick={() => openDialog(app, { kind: 'own-columns', list: item.kind })}
        >
          {s.defineColumns}
        </button>
      )}
    </>
  )
}

type Value = string | number

interface OwnFieldProps {
  readonly column: OwnColumn
  readonly value: Value | undefined
  readonly write: (value: Value | null) => boolean
}

function OwnField({ column: { id, label, type, choices = [] }, value, write }: OwnFieldProps) {
  const common = { label, field: `fields.${id}`, value: fieldText(value), write }
  switch (type) {
    case 'text':
      return <CommittedField {...common} read={readText(TEXT_MAX)} />
    case 'number':
      return <CommittedField {...common} read={readNumber} />
    case 'date':
      return <DateField {...common} />
    case 'choice':
      return (
        <ChoiceField
          label={label}
          value={common.value}
          choices={Object.fromEntries(choices.map(choice => [choice, choice]))}
          write={write}
        />
      )
  }
}

function withField(item: Item, id: string, value: Value | null): Record<string, Value> | null {
  const rest = Object.entries(item.fields ?? {}).filter(([column]) => column !== id)
  const entries = value === null ? rest : [...rest, [id, value] as const]
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
