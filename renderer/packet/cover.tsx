import { dateText, itemsPhrase, planLine } from '../../src/exchange/packet/words.ts'
import { usePacket } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

/** Who asks whom, why, until when, and how to answer. */
export function Cover() {
  const { packet, matters, strings } = usePacket()
  const { reading } = matters
  const { from, to, due, asked } = packet
  const count = itemsPhrase(asked.length, strings)
  const forWhom = [to.name, to.department ?? to.title].filter(Boolean).join(', ')
  return (
    <section className="cover">
      <p className="over" dir="auto">
        {planLine(packet)}
      </p>
      <h1>{reading ? strings.reading.title : strings.title}</h1>
      <p className="lead" dir="auto">
        {packet.message ?? (reading ? strings.reading : strings).lead(count)}{' '}
        {reading && strings.reading.how(from.name)}
      </p>
      <p className="sig" dir="auto">
        {[from.name, from.title].filter(Boolean).join(', ')}
      </p>
      <dl>
        <Fact name={strings.cover.for} value={forWhom} />
        <Fact name={strings.cover.round} value={String(packet.round)} />
        {!reading && (
          <Fact
            name={strings.cover.due}
            value={due === undefined ? strings.cover.noDue : dateText(due, strings, 'long')}
          />
        )}
      </dl>
      {!reading && <How />}
    </section>
  )
}

/** How to answer, in three steps, and that it needs nothing else. */
function How() {
  const { packet, strings } = usePacket()
  const { from, asked, minutes } = packet
  const count = itemsPhrase(asked.length, strings)
  const steps = [strings.steps.read, strings.steps.answer(count, minutes), strings.steps.save(from.name)]
  return (
    <>
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
    </>
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
