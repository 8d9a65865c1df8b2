import type { Item } from '../../../../../src/domain/item/item.ts'
import type { ItemId, MatrixId } from '../../../../../src/domain/record/ids.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { IconButton } from '../../../../ui/button.tsx'
import { Chip } from '../../../../ui/glyphs.tsx'
import { ItemPicker, codeFrom } from '../item-picker.tsx'
import { useRecord } from '../record-editing.tsx'

interface ItemRefsProps {
  readonly title: string
  readonly hint: string
  /** What the search field is called. */
  readonly add: string
  readonly from: MatrixId
  readonly ids: readonly ItemId[]
  readonly candidates: readonly Item[]
  readonly write: (ids: readonly ItemId[]) => boolean
}

/** Other items that an item names; more are found by search. */
export function ItemRefs({ title, hint, add, from, ids, candidates, write }: ItemRefsProps) {
  const { plan } = useOpenDocument()
  const { fixed } = useRecord()
  const named = ids.flatMap(id => plan.tables.item.get(id) ?? [])
  return (
    <>
      <h4>{title}</h4>
      {named.length === 0 && <p className="hint">{hint}</p>}
      <ul>
        {named.map(other => (
          <li key={other.id} className="ref-row">
            <RefLine other={other} from={from} />
            {!fixed && (
              <IconButton
                icon="close"
                size={14}
                label={s.removeRef(codeFrom(plan, other, from))}
                onClick={() => write(ids.filter(id => id !== other.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!fixed && candidates.length > 0 && (
        <ItemPicker
          label={add}
          items={candidates.filter(({ id }) => !ids.includes(id))}
          from={from}
          onChoose={id => write([...ids, id])}
        />
      )}
    </>
  )
}

/** An item by its code and text; a click goes there. */
export function RefLine({ other, from }: { readonly other: Item; readonly from: MatrixId }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  return (
    <button type="button" className="link-line owned-line" onClick={() => goToItem(app, other)}>
      <Chip kind={other.kind} code={codeFrom(plan, other, from)} />
      <span>{other.text}</span>
    </button>
  )
}
