import type { Gap } from '../../../../../src/catchball/round-state.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { Select } from '../../../../ui/field.tsx'
import { gapKey, wayOf, waysFor } from './gap-ways.ts'
import type { Way, Ways } from './gap-ways.ts'

interface GapListProps {
  readonly gaps: readonly Gap[]
  readonly ways: Ways
  readonly onChange: (ways: Ways) => void
}

const ALL: readonly Way[] = ['', 'no-answer', 'carry', 'withdraw', 'escalate']

/** What keeps a round open, each with a choice of what becomes of it, and one choice for all where there are several. */
export function GapList({ gaps, ways, onChange }: GapListProps) {
  const { plan } = useOpenDocument()
  const choose = (chosen: readonly Gap[], way: Way) => {
    const next = new Map(ways)
    for (const gap of chosen) if (waysFor(gap).includes(way)) next.set(gapKey(gap), way)
    onChange(next)
  }
  const shared = ALL.filter(way => gaps.some(gap => waysFor(gap).includes(way)))
  return (
    <ul className="gaps">
      {gaps.length > 1 && (
        <li>
          <b>{s.closeAll}</b>
          <WaySelect label={s.closeAll} value="" of={shared} choose={way => choose(gaps, way)} />
        </li>
      )}
      {gaps.map(gap => {
        const who = plan.tables.person.get(gap.person)?.name ?? '–'
        const what = gap.code === undefined ? who : `${who}, ${gap.code}`
        return (
          <li key={gapKey(gap)}>
            <span>
              <b>{what}</b>
              <span className="hint">{s.gap[gap.kind]}</span>
            </span>
            <WaySelect
              label={s.whatBecomes(what)}
              value={wayOf(ways, gap)}
              of={waysFor(gap)}
              choose={way => choose([gap], way)}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface WaySelectProps {
  readonly label: string
  readonly value: Way
  readonly of: readonly Way[]
  readonly choose: (way: Way) => void
}

function WaySelect({ label, value, of, choose }: WaySelectProps) {
  return (
    <Select
      bare
      label={label}
      value={value}
      onChange={event => choose(of.find(way => way === event.target.value) ?? '')}
    >
      {of.map(way => (
        <option key={way} value={way}>
          {s.ways[way]}
        </option>
      ))}
    </Select>
  )
}
