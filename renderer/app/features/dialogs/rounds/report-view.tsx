import type { Prose, ProsePiece } from '../../../../../src/support/prose.ts'
import { Chip } from '../../../../ui/glyphs.tsx'

/** A change report as it stands on paper, in real headings and paragraphs. */
export function ReportView({ prose }: { readonly prose: Prose }) {
  const { kind, title, note, language, pieces } = prose
  return (
    <article className="report" lang={language} aria-label={kind} tabIndex={0}>
      <p className="report-kind">{kind}</p>
      <h3 dir="auto">{title}</h3>
      {note !== undefined && <p className="report-kind">{note}</p>}
      {pieces.map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </article>
  )
}

function Piece({ piece }: { readonly piece: ProsePiece }) {
  switch (piece.piece) {
    case 'lead':
    case 'text':
      return (
        <p className={piece.piece === 'lead' ? 'report-lead' : undefined} dir="auto">
          {piece.text}
        </p>
      )
    case 'heading':
      return <h4 dir="auto">{piece.text}</h4>
    case 'signature':
      return null
    case 'item':
      return (
        <section className="report-item">
          <Chip kind={piece.list} code={piece.code} />
          <div>
            <h5 dir="auto">{piece.text}</h5>
            {piece.first !== '' && (
              <p className="report-first" dir="auto">
                {piece.first}
              </p>
            )}
            <p dir="auto">{piece.sentences.join(' ')}</p>
          </div>
        </section>
      )
  }
}
