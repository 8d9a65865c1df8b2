import type { BlockReading } from '../../../../src/exchange/clipboard/block-readings.ts'
import type { RoleName, Strength } from '../../../../src/domain/record/entities.ts'
import { applyBlock, keepReading, MOST_CHANGES } from '../../../store/paste/paste-block.ts'
import type { BlockPaste } from '../../../store/paste/paste.ts'
import { useApp } from '../../../store/use-app.tsx'
import { pasteStrings as s } from '../../../strings/paste.ts'
import { ChoiceList } from './choice-list.tsx'
import { FormDialog, ProblemLine } from './form-dialog.tsx'
import { OverwriteTable } from './overwrite-table.tsx'
import { SourceSelect } from './source-select.tsx'
import { useBlockPaste } from './use-block-paste.ts'
import type { BlockPasteState } from './use-block-paste.ts'
import { useClose } from './use-close.ts'

/** Shows how a pasted block can be read and what it would overwrite, before it is set. */
export function PasteBlockDialog({ paste }: { readonly paste: BlockPaste }) {
  const app = useApp()
  const close = useClose()
  const state = useBlockPaste(paste)
  const { survey, choice, changes, source, chooseSource } = state
  const tooMany = changes.length > MOST_CHANGES
  const submit = () => {
    close()
    applyBlock(app, { ...paste, again: false }, choice, changes)
  }
  return (
    <FormDialog
      title={s.blockTitle(survey.block.marks.length + survey.block.roles.length)}
      size="medium"
      confirm={s.setBlock(changes.length)}
      disabled={tooMany || changes.length === 0}
      onSubmit={submit}
      onCancel={() => keepReading(app, paste)}
    >
      <SourceSelect tables={paste.tables} value={source} onChange={chooseSource} />
      <Readings state={state} />
      <Places state={state} />
      <div role="status" className="paste-outcome">
        <LeftOut state={state} />
        <OverwriteTable changes={changes} />
      </div>
      <ProblemLine text={tooMany ? s.tooMany(changes.length, MOST_CHANGES) : undefined} />
    </FormDialog>
  )
}

interface PartProps {
  readonly state: BlockPasteState
}

function Readings({ state: { survey, choice, readMarks, readRoles } }: PartProps) {
  return (
    <>
      {survey.marks.length > 0 && (
        <ChoiceList
          legend={s.marksAs}
          value={choice.marks?.scale}
          choices={survey.marks.map(choiceOf)}
          onChange={readMarks}
        />
      )}
      {survey.roles.length > 0 && (
        <ChoiceList
          legend={s.rolesAs}
          value={choice.roles?.scale}
          choices={survey.roles.map(choiceOf)}
          onChange={readRoles}
        />
      )}
      {survey.marks.length + survey.roles.length === 0 && <p>{s.unread}</p>}
    </>
  )
}

function choiceOf(reading: BlockReading<Strength> | BlockReading<RoleName>) {
  return { value: reading.scale, label: s.scale(reading.scale), note: s.counts(reading) }
}

function Places({ state: { survey, choice, labels, chooseLabels, chooseEmpty } }: PartProps) {
  const { block } = survey
  const holes = [...block.marks, ...block.roles].some(({ text }) => text === '')
  return (
    <>
      {block.crosses && (
        <ChoiceList
          legend={s.onLabels}
          value={labels}
          choices={[
            { value: 'skip', label: s.labelsSkip },
            { value: 'take', label: s.labelsTake },
          ]}
          onChange={chooseLabels}
        />
      )}
      {holes && (
        <ChoiceList
          legend={s.empties}
          value={choice.empty}
          choices={[
            { value: 'leave', label: s.emptyLeave },
            { value: 'clear', label: s.emptyClear },
          ]}
          onChange={chooseEmpty}
        />
      )}
    </>
  )
}

function LeftOut({ state: { survey } }: PartProps) {
  const { onLabels, outside } = survey.block
  return (
    <>
      {onLabels > 0 && <p>{s.labelsLeft(onLabels)}</p>}
      {outside > 0 && <p>{s.outside(outside)}</p>}
    </>
  )
}
