import { headOf } from '../../../../src/domain/plan/plan.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { paletteStrings } from '../../../strings/palette.ts'
import { shellStrings } from '../../../strings/shell.ts'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { shownKeys } from '../../verbs/accelerators.ts'
import { isEnabled, runVerb } from '../../verbs/run.ts'
import { useVerbLines } from '../../verbs/use-verb-lines.ts'
import { Breadcrumb } from './breadcrumb.tsx'
import { ReadingSwitch } from './reading-switch.tsx'

/** Which plan and which matrix, what can be taken back, and what can be sent out. */
export function TopBar() {
  return (
    <header className="top-bar" data-region="top">
      <PlanMenu />
      <Breadcrumb />
      <span className="grow" />
      <FindBox />
      <span className="grow" />
      <ReadingSwitch />
      <UndoTools />
      <span className="divider" />
      <OutMenus />
    </header>
  )
}

/** The way to the palette for people with a mouse; it looks like the field that it opens. */
function FindBox() {
  const app = useApp()
  const mac = useAppState(state => state.platform === 'darwin')
  return (
    <button
      type="button"
      className="find-box"
      aria-haspopup="dialog"
      onClick={() => runVerb(app, 'edit.find')}
    >
      <Icon name="search" />
      <span>{paletteStrings.title}</span>
      <kbd aria-hidden="true">{shownKeys('CmdOrCtrl+K', mac)}</kbd>
    </button>
  )
}

function PlanMenu() {
  const { plan, readOnly } = useOpenDocument()
  const line = useVerbLines()
  const { title, status } = headOf(plan)
  return (
    <>
      <MenuButton
        label={shellStrings.planMenu(title)}
        className="plan-button"
        items={[
          line('plan.settings'),
          line('plan.limits'),
          null,
          line('file.new'),
          line('file.open'),
          line('file.save-copy'),
          line('file.import'),
        ]}
      >
        <span>{title}</span>
        <Icon name="chevron-down" size={14} />
      </MenuButton>
      <span className="tag">{shellStrings.statuses[status]}</span>
      {readOnly !== undefined && (
        <span className="tag locked" title={readOnly}>
          <Icon name="lock" size={13} />
          {shellStrings.readOnly}
        </span>
      )}
    </>
  )
}

function OutMenus() {
  const line = useVerbLines()
  return (
    <>
      <MenuButton
        label={shellStrings.review}
        className="button"
        align="end"
        items={[line('file.packets'), line('file.merge')]}
      >
        <Icon name="mail" />
        {shellStrings.review}
      </MenuButton>
      <MenuButton
        label={shellStrings.export}
        className="button"
        align="end"
        items={[
          line('file.export-pdf'),
          line('file.export-svg'),
          line('file.export-json'),
          line('view.sheets'),
        ]}
      >
        <Icon name="file-output" />
        {shellStrings.export}
      </MenuButton>
    </>
  )
}

function UndoTools() {
  const app = useApp()
  const undo = useAppState(state => state.undo)
  const canUndo = useAppState(state => isEnabled(state, 'edit.undo'))
  const canRedo = useAppState(state => isEnabled(state, 'edit.redo'))
  return (
    <span className="tools">
      <IconButton
        icon="undo"
        size={17}
        label={shellStrings.undo(undo.undo)}
        disabled={!canUndo}
        onClick={() => runVerb(app, 'edit.undo')}
      />
      <IconButton
        icon="redo"
        size={17}
        label={shellStrings.redo(undo.redo)}
        disabled={!canRedo}
        onClick={() => runVerb(app, 'edit.redo')}
      />
    </span>
  )
}
