import { dateText, itemsPhrase, planLine } from '../../src/exchange/packet/words.ts'
import { usePacket } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

/** Who asks whom, why, until when, and how to answer. */
export function Cover() {
  const { packet, strings } = usePacket()
  const { from, to, due, asked, minutes } = packet
  const count = itemsPhrase(asked.length, strings)
  const steps = [strings.steps.read, strings.steps.answer(count, minutes), strings.steps.save(from.name)]
  const forWhom = [to.name, to.department ?? to.title].filter(Boolean).join(', ')
  return (
    <section className="cover">
      <p className="over" dir="auto">
        {planLine(packet)}
      </p>
      <h1>{strings.title}</h1>
      <p className="lead" dir="auto">
        {packet.message ?? strings.lead(count)}
      </p>
      <p className="sig" dir="auto">
        {[from.name, from.title].filter(Boolean).join(', ')}
      </p>
      <dl>
        <Fact name={strings.cover.for} value={forWhom} />
        <Fact name={strings.cover.round} value={String(packet.round)} />
        <Fact
          name={strings.cover.due}
          value={due === undefined ? strings.cover.noDue : dateText(due, strings, 'long')}
        />
      </dl>
      <ol className="how">
        {steps.map(([verb, rest]) => (
          <li key={verb}>
            <b>{verb}</b> {rest}
          </li>
        ))}
      </ol>
      <p className="off">
        <PacketIcon name="offline" />
        <span>{strings.offline}</span>
      </p>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  )
}
