import { itemIdSchema } from '../../../../src/domain/record/ids.ts'
import type { SheetFacts } from '../../../../src/contract/answers.ts'
import { sheetWording } from '../../../../src/alignment/wording/wordings.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Prose, ProseItem, ProsePiece } from '../../../../src/support/prose.ts'
import { goToItem } from '../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { Chip } from '../../../ui/glyphs.tsx'

interface ProseViewProps {
  readonly prose: Prose
  readonly plan: Plan
  readonly facts: SheetFacts | undefined
}

/** A text as it stands on paper, with its title block, in real headings and paragraphs. Codes lead to the matrix. */
export function ProseView({ prose, plan, facts }: ProseViewProps) {
  const { language, kind, title, note, pieces } = prose
  const firstHeading = pieces.findIndex(({ piece }) => piece === 'heading')
  return (
    <article className="sheet-paper" lang={language} aria-labelledby="sheet-title">
      <Strip plan={plan} facts={facts} language={language} />
      <p className="sheet-kind">{kind}</p>
      <h2 id="sheet-title" dir="auto">
        {title}
      </h2>
      {note !== undefined && (
        <p className="sheet-note" dir="auto">
          {note}
        </p>
      )}
      {pieces.map((piece, at) => (
        <Piece key={at} piece={piece} below={firstHeading !== -1 && firstHeading < at} />
      ))}
    </article>
  )
}

interface StripProps extends Pick<ProseViewProps, 'plan' | 'facts'> {
  readonly language: string
}

function Strip({ plan, facts, language }: StripProps) {
  const { strip, date } = sheetWording(language)
  const fields: (readonly [string, string])[] = [[strip.plan, headOf(plan).title]]
  if (facts?.at !== undefined) fields.push([strip.stand, date(facts.at.slice(0, 10))])
  if (facts !== undefined) fields.push([strip.revision, String(facts.revision)])
  return (
    <dl className="sheet-strip">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface PieceProps {
  readonly piece: ProsePiece
  /** Whether it stands under a heading of its own text. */
  readonly below: boolean
}

function Piece({ piece, below }: PieceProps) {
  switch (piece.piece) {
    case 'lead':
    case 'text':
    case 'signature':
      return (
        <p className={piece.piece === 'lead' ? 'sheet-lead' : undefined} dir="auto">
          {piece.text}
        </p>
      )
    case 'heading':
      return (
        <h3 className="sheet-heading" dir="auto">
          {piece.text}
        </h3>
      )
    case 'item':
      return <ItemPiece piece={piece} level={(below ? 1 : 0) + piece.depth} />
  }
}

/** From under the title down; what hangs deeper than there are headings has the last. */
const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const

function ItemPiece({ piece, level }: { readonly piece: ProseItem; readonly level: number }) {
  const Heading = HEADINGS[level] ?? 'h6'
  return (
    <section className="sheet-item" data-depth={Math.min(piece.depth, 3)}>
      <GoToItem piece={piece} />
      <div>
        <Heading className="sheet-name" dir="auto">
          {piece.text}
        </Heading>
        {piece.first !== '' && (
          <p className="sheet-first" dir="auto">
            {piece.first}
          </p>
        )}
        <p dir="auto">{piece.sentences.join(' ')}</p>
      </div>
    </section>
  )
}

function GoToItem({ piece: { item: id, list, code } }: { readonly piece: ProseItem }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const go = () => {
    const item = plan.tables.item.get(itemIdSchema.parse(id))
    if (item !== undefined) goToItem(app, item)
  }
  return (
    <button type="button" className="sheet-code" title={s.goTo(code)} aria-label={s.goTo(code)} onClick={go}>
      <Chip kind={list} code={code} />
    </button>
  )
}
