import { memo } from 'react'
import type { ItemQuality } from '../../../../../src/alignment/quality/plan-quality.ts'
import { SMART } from '../../../../../src/alignment/quality/smart.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { letterReason, letterState } from '../../../../strings/smart-words.ts'
import type { Letter } from '../../../../strings/smart-words.ts'
import { ItemButton } from '../item-button.tsx'
import { codeIn } from '../item-name.ts'
import { spotProps } from '../../../../ui/use-roving-grid.ts'
import type { SpotProps } from '../../../../ui/use-roving-grid.ts'
import type { LetterSpot } from './letter-bar.tsx'
import { LetterTile } from './letter-tile.tsx'
import { remarkWords } from './remark-words.ts'

interface SmartRowProps {
  readonly quality: ItemQuality
  /** From 1; the headings are row 0. */
  readonly at: number
  /** The column that Tab comes to, if it is in this row. */
  readonly stop: number | undefined
  readonly focus: (spot: LetterSpot) => void
}

/** A metric or goal: its letters, and what else is worth a second look. */
export const SmartRow = memo(function SmartRow({ quality, at, stop, focus }: SmartRowProps) {
  const { plan } = useOpenDocument()
  const { item, remarks } = quality
  return (
    <tr>
      <th scope="row">
        <ItemButton item={item} spot={spotProps(at, 0, stop)} />
      </th>
      {SMART.map((letter, column) => (
        <LetterCell
          key={letter}
          plan={plan}
          quality={quality}
          letter={letter}
          spot={spotProps(at, column + 1, stop)}
          focus={focus}
        />
      ))}
      <td className="remarks" {...spotProps(at, SMART.length + 1, stop)}>
        {remarks.length > 0 && (
          <ul>
            {remarks.map(remark => (
              <li key={remarkWords(plan, remark)}>{remarkWords(plan, remark)}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
})

interface LetterCellProps extends Pick<SmartRowProps, 'quality' | 'focus'> {
  readonly plan: Plan
  readonly letter: Letter
  readonly spot: SpotProps
}

function LetterCell({ plan, quality, letter, spot, focus }: LetterCellProps) {
  const { item, smart } = quality
  const state = letterState(smart, letter)
  const reason = letterReason(plan, item, smart, letter, each => codeIn(plan, each))
  return (
    <td
      {...spot}
      title={reason}
      aria-label={s.cell(codeIn(plan, item), s.letters[letter], s.states[state], reason)}
      onFocus={() => focus({ quality, letter })}
    >
      <LetterTile letter={letter} state={state} />
    </td>
  )
}
