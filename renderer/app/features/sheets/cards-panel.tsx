import { useMemo } from 'react'
import { pocketCards } from '../../../../src/alignment/contribution/pocket-cards.ts'
import { peopleOf } from '../../../../src/domain/plan/queries.ts'
import type { CardField, PocketCard } from '../../../../src/support/pocket-card.ts'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { SheetOptions } from './sheet-options.tsx'
import { useShown } from './use-shown.ts'

/** More cards than anybody looks through on a screen; on paper there are all. */
const SHOWN = 200

/** The pocket cards of everybody, as they come out of the printer. */
export function CardsPanel() {
  const { plan, of } = useShown()
  const cards = useMemo(() => {
    const all: PocketCard[] = []
    for (const person of peopleOf(plan)) {
      all.push(...pocketCards(plan, of(person)))
      if (all.length >= SHOWN) break
    }
    return all
  }, [plan, of])
  if (cards.length === 0) return <p className="hint">{s.noCards}</p>
  return (
    <>
      <div className="sheet-bar">
        <SheetOptions />
        <SaveButtons ways={[{ label: s.saveCards }, { label: s.saveCardsEach, each: true }]} />
      </div>
      <ul className="pocket-cards" aria-label={s.cards}>
        {cards.map((card, at) => (
          <Card key={at} card={card} />
        ))}
      </ul>
    </>
  )
}

function Card({ card: { name, note, plan, fields, sentence } }: { readonly card: PocketCard }) {
  return (
    <li className="pocket-card">
      <header>
        <b dir="auto">{name}</b>
        <span dir="auto">{plan}</span>
        {note !== undefined && <small dir="auto">{note}</small>}
      </header>
      <dl>
        {fields.map(field => (
          <Field key={field.label} field={field} />
        ))}
      </dl>
      <p dir="auto">{sentence}</p>
    </li>
  )
}

function Field({ field: { label, list, code, text, figures } }: { readonly field: CardField }) {
  return (
    <div>
      <dt>{figures === undefined ? label : `${label} · ${figures}`}</dt>
      <dd>
        {code !== undefined && <Chip kind={list} code={code} />}
        <span dir="auto">{text}</span>
      </dd>
    </div>
  )
}
