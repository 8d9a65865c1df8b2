import type { AddresseeInfo } from '../../../../src/contract/answers.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'

interface AddresseeListProps {
  readonly people: readonly AddresseeInfo[]
  /** Who gets none. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}

/** Codes that are named before the rest is counted. */
const NAMED = 6

/** Everybody who has something to answer, ticked to begin with. */
export function AddresseeList({ people, left, onChange }: AddresseeListProps) {
  if (people.length === 0) return <p>{s.nobodyAsked}</p>
  const toggle = (person: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(person)
    else next.add(person)
    onChange(next)
  }
  return (
    <fieldset>
      <legend>{s.to}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={event =>
            onChange(event.target.checked ? new Set() : new Set(people.map(each => each.person)))
          }
        />
        {s.all}
      </label>
      {people.map(({ person, name, asked }) => (
        <label key={person} className="check">
          <input
            type="checkbox"
            checked={!left.has(person)}
            onChange={event => toggle(person, event.target.checked)}
          />
          <span>
            <b>{name}</b>, {s.asked(asked.length, asked.slice(0, NAMED))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
