import type { SingleCommand } from '../../../src/domain/command/commands.ts'
import { linkBetween } from '../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { certainReading } from '../../../src/exchange/clipboard/block-readings.ts'
import { changesOf } from '../../../src/exchange/clipboard/read-block.ts'
import type { BlockChange, BlockChoice } from '../../../src/exchange/clipboard/read-block.ts'
import { likelyOnLabels, likeliestTable, surveyBlock } from '../../../src/exchange/clipboard/survey-block.ts'
import type { BlockSurvey } from '../../../src/exchange/clipboard/survey-block.ts'
import { pasteStrings } from '../../strings/paste.ts'
import { notify, openDialog, showProblem } from '../app.ts'
import type { App } from '../app.ts'
import { mint } from '../mint.ts'
import { edit, redo, undo } from '../plan-actions.ts'
import type { BlockPaste } from './paste.ts'

/** The most changes that one edit can hold (the batch of commands). */
export const MOST_CHANGES = 20_000

/** Sets the links and roles of a block, at once where that is certain and overwrites nothing, else after a preview. */
export function pasteBlock(app: App, paste: BlockPaste): void {
  const plan = app.store.getState().open?.plan
  const { table } = paste.tables[likeliestTable(paste.tables, paste.target)] ?? {}
  if (plan === undefined || table === undefined) return
  const survey = surveyBlock(table, paste.target, likelyOnLabels(table, paste.target))
  if (survey.marks.length + survey.roles.length === 0) {
    showProblem(app, pasteStrings.noMarks(firstText(survey)))
    return
  }
  const choice = certainChoice(survey)
  const changes = choice && changesOf(plan, survey.block, choice)
  const plain =
    changes !== undefined && changes.every(({ from }) => from === null) && changes.length <= MOST_CHANGES
  if (choice !== undefined && plain) applyBlock(app, paste, choice, changes)
  else openDialog(app, { kind: 'paste', paste })
}

/** The choice that needs no question: every cell comes down on the grid and has one reading. */
function certainChoice({ block, marks, roles }: BlockSurvey): BlockChoice | undefined {
  if (block.crosses || block.outside > 0) return undefined
  const choice = { marks: certainReading(marks), roles: certainReading(roles), empty: 'leave' } as const
  const unsaid = (cells: BlockSurvey['block']['marks']) => cells.some(({ text }) => text !== '')
  const unsure =
    (choice.marks === undefined && unsaid(block.marks)) || (choice.roles === undefined && unsaid(block.roles))
  return unsure ? undefined : choice
}

function firstText({ block }: BlockSurvey): string {
  return [...block.marks, ...block.roles].find(({ text }) => text !== '')?.text ?? ''
}

/** Makes the changes of a block as one edit and says how it was read, with the way to another reading. */
export function applyBlock(
  app: App,
  paste: BlockPaste,
  choice: BlockChoice,
  changes: readonly BlockChange[],
): void {
  const plan = app.store.getState().open?.plan
  if (plan === undefined) return
  const read = pasteStrings.readAs(choice)
  if (changes.length === 0) {
    notify(app, { tone: 'info', text: `${read} ${pasteStrings.nothingNew}` })
    return
  }
  const [commands, focus] = commandsFor(plan, changes)
  const label = pasteStrings.blockLabel(changes)
  if (!edit(app, { type: 'batch', label, commands }, focus)) return
  const action = { label: pasteStrings.changeReading, run: () => void changeReading(app, paste, label) }
  notify(app, { tone: 'info', text: read, action })
}

/** The commands for the changes of a block, and the record of the first one. */
function commandsFor(plan: Plan, changes: readonly BlockChange[]): [SingleCommand[], string | undefined] {
  const commands = changes.map(change => commandFor(plan, change))
  return [commands, commands[0]?.id]
}

function commandFor(plan: Plan, change: BlockChange) {
  if (change.kind === 'mark') {
    const { row: a, column: b, to: strength } = change
    return { type: 'link.set', id: linkBetween(plan, a, b)?.id ?? mint.link(), a, b, strength } as const
  }
  const { row: item, column: person, to: role } = change
  return { type: 'role.set', id: mint.role(), item, person, role, second: true } as const
}

/**
 * Takes a pasted block back and asks how it is to be read, so that the other reading is the one step that undo knows. Where
 * something else was done since then, that stays, and the block is pasted once more on top.
 */
async function changeReading(app: App, paste: BlockPaste, label: string): Promise<void> {
  await app.session?.sync.settled()
  const last = app.store.getState().undo.undo === label
  if (last) await undo(app)
  openDialog(app, { kind: 'paste', paste: { ...paste, again: last } })
}

/** No other reading after all: a block that was taken back for it is there again. */
export function keepReading(app: App, { again }: BlockPaste): void {
  if (again === true) void redo(app)
}
