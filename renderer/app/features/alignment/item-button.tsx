import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { goToItem } from '../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { lineStrings as s } from '../../../strings/lines.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { levelIn, nameIn } from './item-name.ts'
import type { SpotProps } from '../../../ui/use-roving-grid.ts'

interface ItemButtonProps {
  readonly item: Item
  /** Where it takes the focus in a table with one tab stop. */
  readonly spot?: SpotProps
  /** Without the text. */
  readonly short?: boolean
}

/** An item by level, code and text; leads to it in its matrix. */
export function ItemButton({ item, spot, short = false }: ItemButtonProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  return (
    <button
      type="button"
      className="item-button"
      title={s.goTo(nameIn(plan, item))}
      {...spot}
      onClick={() => goToItem(app, item)}
    >
      <ItemCode plan={plan} item={item} />
      {!short && <span className="item-text">{item.text}</span>}
    </button>
  )
}

/** The code of an item on its chip, behind the name of its level where the plan has several; a long name is cut, not the code. */
export function ItemCode({ plan, item }: { readonly plan: Plan; readonly item: Item }) {
  const level = levelIn(plan, item)
  return (
    <>
      {level !== undefined && <span className="item-level">{level} </span>}
      <Chip kind={item.kind} code={item.code} />
    </>
  )
}
