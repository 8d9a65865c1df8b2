import { useMemo } from 'react'
import { planProse } from '../../../../src/alignment/reading/plan-prose.ts'
import type { SheetFacts } from '../../../../src/contract/answers.ts'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { ProseView } from './prose-view.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { SheetOptions } from './sheet-options.tsx'
import { useShown } from './use-shown.ts'

/** The whole plan in sentences. */
export function ReadingPanel({ facts }: { readonly facts: SheetFacts | undefined }) {
  const shown = useShown(facts)
  const prose = useMemo(() => planProse(shown.plan), [shown])
  return (
    <>
      <div className="sheet-bar">
        <SheetOptions />
        <SaveButtons ways={[{ label: s.saveReading }]} />
      </div>
      <ProseView prose={prose} plan={shown.plan} facts={facts} />
    </>
  )
}
