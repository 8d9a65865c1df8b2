import { STRENGTHS } from '../../src/domain/record/entities.ts'
import { isComplete } from './answers.ts'
import type { OwnOffer } from './answers.ts'
import { LongField } from './long-field.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { Pick } from './rows.tsx'

const KINDS = ['priority', 'metric', 'link'] as const
const EMPTY = { text: '', from: '', to: '', strength: 'strong', reason: '' } as const

/** What the reader offers besides: a priority, a metric, another mark. */
export function Offers() {
  const { strings, actions } = usePacket()
  const offers = usePacketState(state => state.offers)
  return (
    <section className="items offers" aria-labelledby="offers-title">
      <h2 id="offers-title">{strings.offers.title}</h2>
      <p className="aside">{strings.offers.lead}</p>
      {offers.map((offer, at) => (
        <OfferForm key={at} offer={offer} at={at} />
      ))}
      <div className="ops-row">
        {KINDS.map(kind => (
          <button
            key={kind}
            type="button"
            className="btn"
            onClick={() => actions.offer([...offers, { kind, ...EMPTY }])}
          >
            {strings.offers.add[kind]}
          </button>
        ))}
      </div>
    </section>
  )
}

function OfferForm({ offer, at }: { readonly offer: OwnOffer; readonly at: number }) {
  const { strings, actions } = usePacket()
  const offers = usePacketState(state => state.offers)
  const { kind } = offer
  const name = `${strings.offers.names[kind]} ${at + 1}`
  const change = (patch: Partial<OwnOffer>) =>
    actions.offer(offers.map((one, place) => (place === at ? { ...one, ...patch } : one)))
  return (
    <fieldset className="offer">
      <legend>{name}</legend>
      {kind === 'link' ? (
        <OfferLink offer={offer} change={change} />
      ) : (
        <>
          <LongField
            label={strings.offers.text}
            value={offer.text}
            focusAtStart={offer.text === ''}
            onChange={text => change({ text })}
          />
          <div className="counter-fields">
            <ItemPick label={strings.offers.links} value={offer.to} onChange={to => change({ to })} />
            {offer.to !== '' && <StrengthPick offer={offer} change={change} />}
          </div>
        </>
      )}
      <LongField label={strings.offers.reason} value={offer.reason} onChange={reason => change({ reason })} />
      {!isComplete(offer) && <p className="reading">{strings.errors.needed}</p>}
      <button
        type="button"
        className="change"
        onClick={() => actions.offer(offers.filter((_, place) => place !== at))}
      >
        {strings.remove(name)}
      </button>
    </fieldset>
  )
}

interface PartProps {
  readonly offer: OwnOffer
  readonly change: (patch: Partial<OwnOffer>) => void
}

function OfferLink({ offer, change }: PartProps) {
  const { strings } = usePacket()
  return (
    <div className="counter-fields">
      <ItemPick label={strings.offers.from} value={offer.from} onChange={from => change({ from })} />
      <ItemPick label={strings.offers.to} value={offer.to} onChange={to => change({ to })} />
      <StrengthPick offer={offer} change={change} />
    </div>
  )
}

function StrengthPick({ offer, change }: PartProps) {
  const { strings } = usePacket()
  return (
    <Pick
      label={strings.offers.strength}
      value={offer.strength}
      choices={STRENGTHS.map(strength => [strength, strings.sight.strengths[strength]])}
      onChange={strength => change({ strength: STRENGTHS.find(one => one === strength) ?? 'strong' })}
    />
  )
}

interface ItemPickProps {
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
}

function ItemPick({ label, value, onChange }: ItemPickProps) {
  const { packet, strings } = usePacket()
  const choices = packet.shown.map(({ id, code, text }) => {
    const words = text ?? packet.asked.find(one => one.id === id)?.text ?? ''
    return [id, `${code} ${words}`.slice(0, 80)] as const
  })
  return (
    <Pick
      label={label}
      value={value}
      choices={[['', strings.offers.noLink], ...choices]}
      onChange={onChange}
    />
  )
}
