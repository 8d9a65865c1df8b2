import type { SheetLine } from '../../../src/exchange/clipboard/place-block.ts'
import { readClipboard } from '../../../src/exchange/clipboard/read-clipboard.ts'
import type { PastedTable, ClipboardText } from '../../../src/exchange/clipboard/read-clipboard.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import type { GridLine, GridModel, GridPlace } from '../../matrix/grid-model.ts'
import { pasteStrings } from '../../strings/paste.ts'
import { storeStrings } from '../../strings/store.ts'
import { showProblem } from '../app.ts'
import type { App } from '../app.ts'
import { focusAt } from '../focus.ts'
import type { Focus } from '../focus.ts'
import { pasteBlock } from './paste-block.ts'
import { pasteList } from './paste-list.ts'

/** The rows and columns that are drawn. */
type SheetModel = Pick<GridModel, 'rows' | 'columns'>

/**
 * Takes what was pasted while the grid was shown: a block on a mark or role sets links and roles from there on, on a label it
 * becomes entries of that list. Done at once where there is one reading and nothing is overwritten, else shown first.
 */
export function receivePaste(app: App, clipboard: ClipboardText, model: SheetModel): void {
  const { open, view } = app.store.getState()
  if (open === undefined) return
  if (open.readOnly !== undefined) {
    showProblem(app, storeStrings.readOnly(open.readOnly))
    return
  }
  const at = view.range?.places[0] ?? view.cursor
  const focus = at && focusAt(open.plan, at)
  if (at === undefined || focus === undefined) {
    showProblem(app, pasteStrings.noPlace)
    return
  }
  const read = readClipboard(clipboard)
  if (read.ok) pasteAt(app, open.plan, read.value, { at, focus, model })
  else showProblem(app, pasteStrings.refused(read.error))
}

interface PastePlace {
  readonly at: GridPlace
  readonly focus: Focus
  readonly model: SheetModel
}

function pasteAt(
  app: App,
  plan: Plan,
  tables: readonly PastedTable[],
  { at, focus, model }: PastePlace,
): void {
  switch (focus.kind) {
    case 'mark':
    case 'role':
      pasteBlock(app, { tables, target: { ...sheetLines(plan, model), at } })
      break
    case 'item':
      pasteList(app, { tables, list: focus.item.kind, after: focus.item.id })
      break
    case 'person':
      pasteList(app, { tables, list: 'owner', after: null })
      break
    case 'open':
      pasteList(app, { tables, list: focus.list, after: null })
      break
  }
}

/** The rows and columns as they are drawn, so that a block comes down on what is seen. */
function sheetLines(plan: Plan, { rows, columns }: SheetModel): { rows: SheetLine[]; columns: SheetLine[] } {
  const holds = ({ id, side }: GridLine): SheetLine['holds'] => {
    if (side === 'centre') return 'labels'
    return plan.tables.item.get(id)?.kind ?? (plan.tables.person.has(id) ? 'person' : 'nothing')
  }
  const line = (each: GridLine): SheetLine => ({ id: each.id, holds: holds(each) })
  return { rows: rows.map(line), columns: columns.map(line) }
}
