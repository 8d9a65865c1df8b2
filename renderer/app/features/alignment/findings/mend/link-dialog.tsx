import { useState } from 'react'
import { partnersOf } from '../../../../../../src/alignment/mend/partners.ts'
import type { Item, ItemKind } from '../../../../../../src/domain/item/item.ts'
import type { Strength } from '../../../../../../src/domain/record/entities.ts'
import { linkItems } from '../../../../../store/edit-findings.ts'
import { useApp, useOpenDocument } from '../../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { gridStrings } from '../../../../../strings/grid.ts'
import { Select } from '../../../../../ui/field.tsx'
import { MendFrame } from '../mend-frame.tsx'
import { Pick } from './pick.tsx'

interface LinkProps {
  readonly item: Item
  readonly to: ItemKind
  readonly close: () => void
}

const STRENGTHS = ['strong', 'medium', 'weak'] as const satisfies readonly Strength[]

/** Finds what an item is linked to, the likeliest first, and how firmly. */
export function LinkDialog({ item, to, close }: LinkProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const [partners] = useState(() => partnersOf(plan, item, to))
  const [chosen, setChosen] = useState(partners[0])
  const [strength, setStrength] = useState<Strength>('strong')
  const submit = () => {
    if (chosen !== undefined && linkItems(app, item, chosen, strength)) close()
  }
  return (
    <MendFrame
      title={s.linkTitle(item.code, to)}
      confirm={chosen === undefined ? s.linkNone : s.linkDo(chosen.code)}
      disabled={chosen === undefined}
      onSubmit={submit}
      close={close}
    >
      {partners.length === 0 ? (
        <p>{s.nothingToLink(to)}</p>
      ) : (
        <>
          <Pick label={s.partner(to)} items={partners} chosen={chosen} onChoose={setChosen} />
          <Select
            label={s.strength}
            value={strength}
            onChange={event => setStrength(STRENGTHS.find(each => each === event.target.value) ?? 'strong')}
          >
            {STRENGTHS.map(each => (
              <option key={each} value={each}>
                {gridStrings.strengths[each]}
              </option>
            ))}
          </Select>
        </>
      )}
    </MendFrame>
  )
}
