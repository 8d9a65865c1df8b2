import { useMemo, useState } from 'react'
import type { ScaleId } from '../../../../src/exchange/clipboard/mark-scales.ts'
import type { OnLabels } from '../../../../src/exchange/clipboard/place-block.ts'
import { changesOf } from '../../../../src/exchange/clipboard/read-block.ts'
import type { BlockChange, BlockChoice } from '../../../../src/exchange/clipboard/read-block.ts'
import {
  likelyOnLabels,
  likeliestTable,
  surveyBlock,
} from '../../../../src/exchange/clipboard/survey-block.ts'
import type { BlockSurvey } from '../../../../src/exchange/clipboard/survey-block.ts'
import type { BlockPaste } from '../../../store/paste/paste.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'

/** How a block is read so far, what that would change, and how to read it in another way. */
export interface BlockPasteState {
  readonly survey: BlockSurvey
  readonly choice: BlockChoice
  readonly changes: readonly BlockChange[]
  readonly source: number
  readonly labels: OnLabels
  readonly chooseSource: (source: number) => void
  readonly chooseLabels: (labels: OnLabels) => void
  readonly readMarks: (scale: ScaleId) => void
  readonly readRoles: (scale: ScaleId) => void
  readonly chooseEmpty: (empty: BlockChoice['empty']) => void
}

/** Reads a block in the likeliest way, and then as it is chosen. What does not fit another choice falls back to the likeliest. */
export function useBlockPaste({ tables, target }: BlockPaste): BlockPasteState {
  const document = useOpenDocument()
  const [source, chooseSource] = useState(() => likeliestTable(tables, target))
  const [onLabels, chooseLabels] = useState<OnLabels>()
  const [markScale, readMarks] = useState<ScaleId>()
  const [roleScale, readRoles] = useState<ScaleId>()
  const [empty, chooseEmpty] = useState<BlockChoice['empty']>('leave')
  const table = useMemo(() => tables[source]?.table ?? [], [tables, source])
  const labels = useMemo(() => onLabels ?? likelyOnLabels(table, target), [onLabels, table, target])
  const survey = useMemo(() => surveyBlock(table, target, labels), [table, target, labels])
  const choice: BlockChoice = {
    marks: survey.marks.find(({ scale }) => scale === markScale) ?? survey.marks[0],
    roles: survey.roles.find(({ scale }) => scale === roleScale) ?? survey.roles[0],
    empty,
  }
  const changes = changesOf(document.plan, survey.block, choice)
  return {
    survey,
    choice,
    changes,
    source,
    labels,
    chooseSource,
    chooseLabels,
    readMarks,
    readRoles,
    chooseEmpty,
  }
}
