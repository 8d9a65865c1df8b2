import type { AskedItem, EarlierLine } from '../../src/catchball/packet-document.ts'
import type { PacketStrings } from '../../src/exchange/packet/strings.ts'
import { dateText, itemsPhrase, valueText, withUnit } from '../../src/exchange/packet/words.ts'
import { Chip } from '../ui/glyphs.tsx'
import { usePacket } from './packet-context.tsx'

/** What was said about an item in earlier rounds: the reader's answers, and what the office decided, with its reasons. */
export function Earlier({ item }: { readonly item: AskedItem }) {
  const { strings } = usePacket()
  if (item.earlier === undefined) return null
  return (
    <section className="earlier" aria-label={`${strings.earlier.title}: ${item.code}`}>
      <h4>{strings.earlier.title}</h4>
      <ul>
        {item.earlier.map((line, at) => (
          <li key={at} dir="auto">
            {lineText(line, item, strings)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function lineText(line: EarlierLine, item: AskedItem, strings: PacketStrings): string {
  const { earlier } = strings
  const word = (line.side === 'ours' ? earlier.ours[line.what] : undefined) ?? earlier.what[line.what]
  const what = [word, valuesText(line, item, strings)].filter(text => text !== '').join(' ')
  const said = line.text === undefined || line.text === '' ? what : `${what}. ${line.text}`
  return earlier.line(line.who, dateText(line.on, strings), said)
}

function valuesText({ counter }: EarlierLine, item: AskedItem, strings: PacketStrings): string {
  if (counter === undefined) return ''
  const { target, due, text, owner } = counter
  return [
    target === undefined ? '' : withUnit(valueText(target, strings), item.unit),
    due === undefined ? '' : strings.by(dateText(due, strings)),
    text === undefined ? '' : `“${text}”`,
    owner ?? '',
  ]
    .filter(part => part !== '')
    .join(', ')
}

/** What is agreed since an earlier round: folded, with value and date. */
export function AgreedBefore() {
  const { packet, strings } = usePacket()
  const agreed = packet.agreed ?? []
  if (agreed.length === 0) return null
  return (
    <details className="agreed-before">
      <summary>{strings.agreedBefore(itemsPhrase(agreed.length, strings))}</summary>
      <ul>
        {agreed.map(({ code, kind, text, target, unit, due }) => (
          <li key={code}>
            <Chip kind={kind} code={code} /> <span dir="auto">{text}</span>{' '}
            {target !== undefined && <b>{withUnit(valueText(target, strings), unit)}</b>}{' '}
            {due !== undefined && strings.by(dateText(due, strings))}
          </li>
        ))}
      </ul>
    </details>
  )
}
