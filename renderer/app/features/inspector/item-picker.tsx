import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { ItemId, MatrixId } from '../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Chip } from '../../../ui/glyphs.tsx'

interface ItemPickerProps {
  readonly label: string
  readonly items: readonly Item[]
  /** Items of other matrices carry the name of theirs. */
  readonly from: MatrixId
  readonly autoFocus?: boolean
  readonly onChoose: (id: ItemId) => void
}

/** Finds an item by its code or text. */
export function ItemPicker({ label, items, from, autoFocus, onChoose }: ItemPickerProps) {
  const { plan } = useOpenDocument()
  return (
    <Combobox
      label={label}
      value=""
      autoFocus={autoFocus}
      placeholder={s.findItem}
      options={items.map(item => {
        const code = codeFrom(plan, item, from)
        return { id: item.id, label: item.text, words: code, mark: <Chip kind={item.kind} code={code} /> }
      })}
      nothing={s.noItem}
      unknown={s.unknownItem}
      onChoose={id => {
        const item = items.find(one => one.id === id)
        if (item !== undefined) onChoose(item.id)
      }}
    />
  )
}

/** The code of an item; outside its matrix with the matrix's before it. Source: plan-format, section 2. */
export function codeFrom(plan: Plan, item: Item, from: MatrixId): string {
  if (item.matrix === from) return item.code
  const matrix = plan.tables.matrix.get(item.matrix)
  return `${matrix?.code ?? matrix?.title ?? ''} ${item.code}`.trim()
}
