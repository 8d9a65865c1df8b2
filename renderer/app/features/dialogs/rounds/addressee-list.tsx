import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { Button } from '../../../../ui/button.tsx'

type Previewed = RoundPreview['packets'][number]

interface AddresseeListProps {
  readonly packets: readonly Previewed[]
  /** Who gets none. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
  /** Whose packet is shown beside the list. */
  readonly shown: string | undefined
  readonly onShow: (person: string) => void
}

/** Everybody who has something to answer, ticked to begin with, with how long it takes them and whether something is missing. */
export function AddresseeList({ packets, left, onChange, shown, onShow }: AddresseeListProps) {
  if (packets.length === 0) return <p>{s.nobodyAsked}</p>
  const toggle = (person: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(person)
    else next.add(person)
    onChange(next)
  }
  return (
    <fieldset className="addressees">
      <legend>{s.to}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={event =>
            onChange(event.target.checked ? new Set() : new Set(packets.map(each => each.person)))
          }
        />
        {s.all}
      </label>
      {packets.map(packet => (
        <Line
          key={packet.person}
          packet={packet}
          ticked={!left.has(packet.person)}
          shown={packet.person === shown}
          onTick={on => toggle(packet.person, on)}
          onShow={onShow}
        />
      ))}
    </fieldset>
  )
}

interface LineProps {
  readonly packet: Previewed
  readonly ticked: boolean
  readonly shown: boolean
  readonly onTick: (on: boolean) => void
  readonly onShow: (person: string) => void
}

function Line({ packet, ticked, shown, onTick, onShow }: LineProps) {
  return (
    <div className={shown ? 'addressee-line shown' : 'addressee-line'}>
      <label className="check">
        <input type="checkbox" checked={ticked} onChange={event => onTick(event.target.checked)} />
        <Summary packet={packet} />
      </label>
      <Button
        look="quiet"
        aria-pressed={shown}
        aria-label={s.showPreview(packet.name)}
        onClick={() => onShow(packet.person)}
      >
        {s.choosePreview}
      </Button>
    </div>
  )
}

function Summary({ packet: { name, document, minutes, missing } }: { readonly packet: Previewed }) {
  return (
    <span>
      <b>{name}</b>, {s.asked(document.asked.length, minutes)}
      {missing.length > 0 && <span className="hint">{s.missingFor(missing.length)}</span>}
    </span>
  )
}
