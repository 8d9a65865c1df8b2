import { useEffect } from 'react'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { dateText, itemsPhrase } from '../../src/exchange/packet/words.ts'
import { Agreed } from './agreed.tsx'
import { openMatters } from './answers.ts'
import { Bar } from './bar.tsx'
import { Contribution } from './contribution.tsx'
import { Cover } from './cover.tsx'
import { ItemCard } from './item-card.tsx'
import { LineOfSight } from './line-of-sight.tsx'
import { Offers } from './offers.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { SendBack } from './send-back.tsx'
import { SignOff } from './sign-off.tsx'
import { FIRST, useWholePage } from './use-whole-page.ts'

/** The whole page: the bar, what it is about, the line of sight, the items, the foot. */
export function App() {
  const { packet, matters } = usePacket()
  const reopened = usePacketState(state => state.reopened)
  const asked = openMatters(matters, reopened)
  const whole = useWholePage(matters.asked.length)
  const announcement = usePacketState(state => state.announcement)
  useLeaveWarning()
  return (
    <>
      {!matters.reading && <Bar />}
      <main className="doc">
        <Cover />
        {packet.picture && <LineOfSight picture={packet.picture} />}
        {whole && packet.contribution && <Contribution contribution={packet.contribution} />}
        <Items asked={asked} count={whole ? asked.length : FIRST} />
        {whole && !matters.reading && <Rest />}
      </main>
      <p className="unseen" role="status">
        {announcement}
      </p>
    </>
  )
}

/** What stands below the items. */
function Rest() {
  return (
    <>
      <Agreed />
      <Offers />
      <SignOff />
      <SendBack />
      <Foot />
    </>
  )
}

/** What is open to be answered; `count` of it is drawn. */
function Items({ asked, count }: { readonly asked: readonly Matter[]; readonly count: number }) {
  const { matters, strings } = usePacket()
  if (asked.length === 0) return null
  const phrase = itemsPhrase(asked.length, strings)
  return (
    <section className="items" aria-labelledby="items-title">
      <h2 id="items-title">{matters.reading ? strings.reading.items(phrase) : strings.yourItems(phrase)}</h2>
      {asked.slice(0, count).map((item, at) => (
        <ItemCard key={item.id} item={item} number={at + 1} />
      ))}
    </section>
  )
}

function Foot() {
  const { packet, strings } = usePacket()
  const kept = usePacketState(state => state.kept)
  return (
    <footer className="end">
      <p>
        {strings.madeOn(packet.name, dateText(packet.made, strings))}{' '}
        <span className={kept ? undefined : 'problem'}>
          {kept ? strings.draftsKept : strings.draftsNotKept}
        </span>
      </p>
      <p className="sign">
        {strings.sign.signed} <i /> {strings.sign.date} <i />
      </p>
    </footer>
  )
}

/** Asks before the page is left while answers were changed after the last save. */
function useLeaveWarning(): void {
  const changed = usePacketState(state => state.changed)
  useEffect(() => {
    if (!changed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changed])
}
