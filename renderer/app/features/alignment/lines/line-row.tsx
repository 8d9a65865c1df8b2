import { memo } from 'react'
import type { ChainStrength } from '../../../../../src/alignment/chain.ts'
import type { LineRow } from '../../../../../src/alignment/lines/line-rows.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { listNames } from '../../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../strings/lines.ts'
import { ItemButton } from '../item-button.tsx'
import { codeIn, nameIn } from '../item-name.ts'
import { StrengthGlyph } from '../strength-glyph.tsx'
import { spotProps } from '../../../../ui/use-roving-grid.ts'
import type { SpotProps } from '../../../../ui/use-roving-grid.ts'
import type { Chosen, Pair, PairOf } from './pairs.ts'

interface HeadingProps {
  readonly breakthroughs: readonly Item[]
  /** The column that Tab comes to, if it is in this row. */
  readonly stop: number | undefined
}

/** The breakthroughs over the columns. */
export function LineHeading({ breakthroughs, stop }: HeadingProps) {
  const { plan } = useOpenDocument()
  return (
    <thead>
      <tr>
        <th scope="col" {...spotProps(0, 0, stop)}>
          {listNames(headOf(plan)).metric ?? s.metric}
        </th>
        {breakthroughs.map((item, at) => (
          <th key={item.id} scope="col">
            <ItemButton item={item} spot={spotProps(0, at + 1, stop)} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps extends HeadingProps {
  readonly row: LineRow
  /** From 1; the headings are row 0. */
  readonly at: number
  readonly pairOf: PairOf
  /** The breakthrough of this row whose chain is kept. */
  readonly kept: ItemId | undefined
  readonly keep: (chosen: Chosen) => void
  readonly focus: (chosen: Chosen) => void
}

/** A metric with its cells. Drawn again only for what concerns it: a table has thousands of them. */
export const LineRowView = memo(function LineRowView({ row, at, stop, ...rest }: RowProps) {
  const { breakthroughs, pairOf, kept, keep, focus } = rest
  const { metric, strengths, reaches } = row
  const { plan } = useOpenDocument()
  const name = nameIn(plan, metric)
  return (
    <tr className={reaches ? undefined : 'without'}>
      <th scope="row">
        <ItemButton item={metric} spot={spotProps(at, 0, stop)} />
        {!reaches && <span className="line-note">{s.reachesNone}</span>}
      </th>
      {breakthroughs.map((breakthrough, column) => (
        <LineCell
          key={breakthrough.id}
          name={s.cell(name, codeIn(plan, breakthrough))}
          chosen={{ metric, breakthrough }}
          strength={strengths[column] ?? 0}
          pair={pairOf(metric, breakthrough)}
          spot={spotProps(at, column + 1, stop)}
          kept={kept === breakthrough.id}
          keep={keep}
          focus={focus}
        />
      ))}
    </tr>
  )
})

interface LineCellProps extends Pick<RowProps, 'keep' | 'focus'> {
  /** Of its row and column. */
  readonly name: string
  readonly chosen: Chosen
  readonly strength: ChainStrength | 0
  readonly pair: Pair
  readonly spot: SpotProps
  readonly kept: boolean
}

function LineCell({ name, chosen, strength, pair, spot, kept, keep, focus }: LineCellProps) {
  const note = noteOf(strength, pair)
  const value = [s.strengths[strength], note].filter(Boolean).join(', ')
  return (
    <td
      {...spot}
      aria-selected={kept}
      aria-label={`${name}, ${value}`}
      onClick={() => keep(chosen)}
      onFocus={() => focus(chosen)}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        keep(chosen)
      }}
    >
      {strength !== 0 && <StrengthGlyph strength={strength} mute size={15} />}
      {note !== undefined && <span className="line-note">{note}</span>}
    </td>
  )
}

/** What of the direct mark needs a word: that it stands alone, or that it and the chains do not say the same. */
function noteOf(strength: ChainStrength | 0, { mark, disagreement }: Pair): string | undefined {
  if (strength === 0 && mark > 0) return s.marks.only
  if (disagreement === undefined) return undefined
  return disagreement.what === 'unmarked' ? s.marks.unmarked : s.marks.elsewhere(disagreement.priority.code)
}
