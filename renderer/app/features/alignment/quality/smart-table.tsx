import { useMemo, useState } from 'react'
import type { ItemQuality } from '../../../../../src/alignment/quality/plan-quality.ts'
import { SMART } from '../../../../../src/alignment/quality/smart.ts'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { letterState } from '../../../../strings/smart-words.ts'
import { Button } from '../../../../ui/button.tsx'
import { spotProps, useRovingGrid } from '../../../../ui/use-roving-grid.ts'
import { LetterBar } from './letter-bar.tsx'
import type { LetterSpot } from './letter-bar.tsx'
import { SmartRow } from './smart-row.tsx'

/** Rows that are drawn before *Show more*. */
const BATCH = 60

/** Metrics and goals with their letters; the reason of the one that has the focus is spelled out above. */
export function SmartTable({ all }: { readonly all: readonly ItemQuality[] }) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [limit, setLimit] = useState(BATCH)
  const [focused, setFocused] = useState<LetterSpot>()
  const wanted = useMemo(() => (onlyOpen ? all.filter(hasGap) : all), [all, onlyOpen])
  if (all.length === 0) return <p className="hint">{s.none}</p>
  return (
    <section aria-labelledby="smart-heading">
      <h2 id="smart-heading">{s.title}</h2>
      <p className="hint">{s.lead}</p>
      <label className="check">
        <input type="checkbox" checked={onlyOpen} onChange={event => setOnlyOpen(event.target.checked)} />
        {s.onlyOpen}
      </label>
      {wanted.length === 0 ? (
        <p className="hint">{s.noneLeft}</p>
      ) : (
        <>
          <LetterBar spot={focused} />
          <Letters rows={wanted.slice(0, limit)} focus={setFocused} />
        </>
      )}
      {wanted.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.more(Math.min(BATCH, wanted.length - limit))}
        </Button>
      )}
    </section>
  )
}

/** A letter that waits for an answer is no gap of the metric. */
function hasGap({ smart, remarks }: ItemQuality): boolean {
  return remarks.length > 0 || SMART.some(letter => letterState(smart, letter) === 'missing')
}

interface LettersProps {
  readonly rows: readonly ItemQuality[]
  readonly focus: (spot: LetterSpot) => void
}

function Letters({ rows, focus }: LettersProps) {
  const { spot, onKeyDown, onFocus } = useRovingGrid(rows.length + 1, SMART.length + 2)
  const stop = (row: number) => (row === spot.row ? spot.column : undefined)
  const heads = [s.item, ...SMART.map(letter => s.letters[letter]), s.remarks]
  return (
    <div className="line-scroll">
      <table
        role="grid"
        aria-labelledby="smart-heading"
        className="line-table smart-table"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th key={head} scope="col" {...spotProps(0, column, stop(0))}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((quality, at) => (
            <SmartRow key={quality.item.id} quality={quality} at={at + 1} stop={stop(at + 1)} focus={focus} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
