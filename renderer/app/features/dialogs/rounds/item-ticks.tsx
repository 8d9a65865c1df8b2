import type { Item } from '../../../../../src/domain/item/item.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'

interface ItemTicksProps {
  readonly items: readonly Item[]
  /** Which are not meant. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}

/** Items of a packet, ticked to begin with. */
export function ItemTicks({ items, left, onChange }: ItemTicksProps) {
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  return (
    <fieldset>
      <legend>{s.items}</legend>
      {items.map(({ id, code, text }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={!left.has(id)}
            onChange={event => toggle(id, event.target.checked)}
          />
          <span>
            <b>{code}</b> {text}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
