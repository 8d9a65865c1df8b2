import type { Item } from '../../../../../../src/domain/item/item.ts'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { Combobox } from '../../../../../ui/combobox.tsx'
import { Chip } from '../../../../../ui/glyphs.tsx'

interface PickProps {
  readonly label: string
  readonly items: readonly Item[]
  readonly chosen: Item | undefined
  readonly onChoose: (item: Item | undefined) => void
}

/** A field that finds one of some items by code or text. */
export function Pick({ label, items, chosen, onChoose }: PickProps) {
  return (
    <Combobox
      label={label}
      options={items.map(({ id, code, text, kind }) => ({
        ...{ id, label: `${code} ${text}`, words: code },
        mark: <Chip kind={kind} code={code} />,
      }))}
      value={chosen === undefined ? '' : `${chosen.code} ${chosen.text}`}
      onChoose={id => onChoose(items.find(item => item.id === id))}
      unknown={() => s.noPartner}
      nothing={s.noPartner}
    />
  )
}
