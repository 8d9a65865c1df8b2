import type { PacketDocument, Sentences } from '../../src/catchball/packet-document.ts'
import { Chip } from '../ui/glyphs.tsx'
import { usePacket } from './packet-context.tsx'

/** The reader's contribution in sentences: folded, since the items below ask about the same. On paper where it is open. */
export function Contribution({ contribution }: { readonly contribution: Sentences }) {
  const { language, title, pieces } = contribution
  return (
    <details className="contribution" lang={language}>
      <summary>{title}</summary>
      {pieces.map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </details>
  )
}

function Piece({ piece }: { readonly piece: Sentences['pieces'][number] }) {
  const { packet } = usePacket()
  const { as, text, kind, code, first, more } = piece
  if (as === 'heading') return <h3 dir="auto">{text}</h3>
  if (as !== 'item')
    return (
      <p className={as} dir="auto">
        {text}
      </p>
    )
  return (
    <div className="said">
      {kind && code && <Chip kind={kind} code={code} />}
      <div>
        <h4 dir="auto">{textOf(packet, code)}</h4>
        {first && (
          <p className="first" dir="auto">
            {first}
          </p>
        )}
        <p dir="auto">{more}</p>
      </div>
    </div>
  )
}

/** What the page calls an item, asked or shown. */
function textOf({ asked, shown }: PacketDocument, code: string | undefined): string | undefined {
  return [...asked, ...shown].find(item => item.code === code && item.text !== undefined)?.text
}
