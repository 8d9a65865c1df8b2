import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Item, ItemKind } from '../../../../src/domain/item/item.ts'
import { linkBetween, listOf } from '../../../../src/domain/plan/queries.ts'
import { STRENGTHS } from '../../../../src/domain/record/entities.ts'
import type { Strength } from '../../../../src/domain/record/entities.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { setStrength } from '../../../store/edit-links.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { gridStrings } from '../../../strings/grid.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ItemPicker } from './item-picker.tsx'

interface AddLinkProps {
  readonly item: Item
  readonly around: readonly ItemKind[]
  readonly linked: readonly Item[]
  /** A link was made; its reason can be written at once. */
  readonly onAdded: (link: string) => void
}

/** Finds a neighbour on the X by code or text and links it with the strength that is chosen. Escape gives up. */
export function AddLink(props: AddLinkProps) {
  const [open, setOpen] = useState(false)
  const [givenUp, setGivenUp] = useState(false)
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    setGivenUp(true)
    setOpen(false)
  }
  if (open)
    return (
      <div className="fields add-link-fields" onKeyDown={giveUp}>
        <LinkFields {...props} onDone={() => setOpen(false)} />
      </div>
    )
  return (
    <button type="button" className="link-button add-link" autoFocus={givenUp} onClick={() => setOpen(true)}>
      <Icon name="plus" size={14} />
      {s.addLink}
    </button>
  )
}

interface LinkFieldsProps extends AddLinkProps {
  readonly onDone: () => void
}

function LinkFields({ item, around, linked, onAdded, onDone }: LinkFieldsProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const [strength, setChosen] = useState<Strength>('strong')
  const free = around
    .flatMap(kind => listOf(plan, item.matrix, kind))
    .filter(other => !linked.some(({ id }) => id === other.id))
  const link = (id: ItemId) => {
    const other = free.find(one => one.id === id)
    if (other === undefined) return
    setStrength(app, { row: item, column: other, link: undefined }, strength)
    onDone()
    const made = linkBetween(plan, item.id, other.id)
    if (made !== undefined) onAdded(made.id)
  }
  return (
    <>
      <Select
        label={s.strength}
        value={strength}
        onChange={event => setChosen(STRENGTHS.find(each => each === event.target.value) ?? 'strong')}
      >
        {STRENGTHS.map(each => (
          <option key={each} value={each}>
            {gridStrings.strengths[each]}
          </option>
        ))}
      </Select>
      <ItemPicker autoFocus label={s.addLink} items={free} from={item.matrix} onChoose={link} />
    </>
  )
}
