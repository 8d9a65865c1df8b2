import type { AgreedItem } from '../../src/catchball/packet-document.ts'
import { dateText, figuresOf, withUnit } from '../../src/exchange/packet/words.ts'
import { Chip } from '../ui/glyphs.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

/** What is agreed since an earlier round, a line each: value, since when, and a button that takes it up again. */
export function Agreed() {
  const { matters, strings } = usePacket()
  const reopened = usePacketState(state => state.reopened)
  const settled = matters.agreed.filter(({ id }) => !reopened.includes(id))
  if (settled.length === 0) return null
  return (
    <section className="items agreed" aria-labelledby="agreed-title">
      <h2 id="agreed-title">{strings.agreed.title(String(settled.length))}</h2>
      <ul>
        {settled.map(item => (
          <AgreedLine key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

function AgreedLine({ item }: { readonly item: AgreedItem }) {
  const { strings, actions } = usePacket()
  const { to, unit } = figuresOf(item, strings)
  const value = [
    to === undefined ? '' : withUnit(to, unit),
    item.due === undefined ? '' : strings.by(dateText(item.due, strings)),
  ]
  const since = item.agreedOn === undefined ? '' : dateText(item.agreedOn, strings)
  return (
    <li>
      <span>
        <Chip kind={item.kind} code={item.code} /> <span dir="auto">{item.translation ?? item.text}</span>{' '}
        <span className="tgt">{value.filter(Boolean).join(', ')}</span>
      </span>
      <span className="outcome">
        <span className="sum look-accept">
          <PacketIcon name="accept" />
          <b>{strings.agreed.state(since)}</b>
        </span>
        <button
          type="button"
          className="change"
          aria-label={strings.agreed.reopenFor(item.code)}
          onClick={() => actions.reopen(item, true)}
        >
          {strings.agreed.reopen}
        </button>
      </span>
    </li>
  )
}
