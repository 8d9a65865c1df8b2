import type { Item } from '../../src/domain/item/item.ts'
import type { SingleCommand } from '../../src/domain/command/commands.ts'
import { linkBetween } from '../../src/domain/plan/queries.ts'
import type { ItemId } from '../../src/domain/record/ids.ts'
import { storeStrings } from '../strings/store.ts'
import { say } from './app.ts'
import type { App } from './app.ts'
import { newItemCommand } from './edit-items.ts'
import type { NewItemPlace } from './edit-items.ts'
import { mint } from './mint.ts'
import { edit } from './plan-actions.ts'

/** Adds an item that hangs firmly under another one, as one step. Answers its id where it is shown now. */
export function addUnder(app: App, parent: Item, where: NewItemPlace, text: string): ItemId | undefined {
  const add = newItemCommand(app, where, text)
  if (add === undefined) return undefined
  const link: SingleCommand = {
    type: 'link.set',
    id: mint.link(),
    a: add.id,
    b: parent.id,
    strength: 'strong',
  }
  const label = storeStrings.addUnder(parent.code)
  return edit(app, { type: 'batch', label, commands: [add, link] }, add.id) ? add.id : undefined
}

/**
 * Hangs an item under another parent instead of the one it is seen under, as one step. The link keeps its strength; where the
 * two are linked already, that link stays as it is.
 */
export function moveUnder(app: App, item: Item, from: ItemId | undefined, to: Item): boolean {
  const plan = app.store.getState().open?.plan
  if (plan === undefined || from === to.id) return false
  const old = from && linkBetween(plan, item.id, from)
  const there = linkBetween(plan, item.id, to.id)
  const commands: SingleCommand[] = []
  if (old) commands.push({ type: 'link.set', id: old.id, a: old.a, b: old.b, strength: null })
  if (there === undefined || there.strength === 'none') {
    const strength = old && old.strength !== 'none' ? old.strength : 'strong'
    const note = old && old.reason !== undefined ? { note: old.reason } : {}
    commands.push({ type: 'link.set', id: there?.id ?? mint.link(), a: item.id, b: to.id, strength, ...note })
  }
  const label = storeStrings.moveUnderLabel(item.code, to.code)
  if (!edit(app, { type: 'batch', label, commands }, item.id)) return false
  say(app, storeStrings.movedUnder(item.code, to.code))
  return true
}
