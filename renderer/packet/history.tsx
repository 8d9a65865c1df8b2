import type { EarlierLine } from '../../src/catchball/packet-document.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { earlierText } from '../../src/exchange/packet/item-words.ts'
import { usePacket } from './packet-context.tsx'

/** What was said about an item in earlier rounds, oldest first: open where it is short. */
export function History({ item }: { readonly item: Matter }) {
  const { strings } = usePacket()
  const lines = item.earlier ?? []
  if (lines.length === 0) return null
  return (
    <details className="history" open={lines.length < 4}>
      <summary>{strings.earlier.title(lines.length)}</summary>
      <ol>
        {lines.map((line, at) => (
          <Line key={at} item={item} line={line} />
        ))}
      </ol>
    </details>
  )
}

function Line({ item, line }: { readonly item: Matter; readonly line: EarlierLine }) {
  const { strings } = usePacket()
  const { head, text } = earlierText(item, line, strings)
  return (
    <li className={line.side} dir="auto">
      {head}
      {text !== '' && <span className="said">“{text}”</span>}
    </li>
  )
}
