import { describe, expect, it } from 'vitest'
import type { CallError, EditAnswer } from '../../../../src/contract/answers.ts'
import { commandSchema } from '../../../../src/domain/command/commands.ts'
import type { Command } from '../../../../src/domain/command/commands.ts'
import { advance, allRecords } from '../../../../src/domain/plan/plan.ts'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { startDocument } from '../../../../renderer/store/document.ts'
import { startSync } from '../../../../renderer/store/sync.ts'
import type { SaveState } from '../../../../renderer/store/sync.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const FULL: CallError = { code: 'disk-full', message: 'The disk is full.' }

function desk() {
  const records = [...allRecords(planFrom({ items: { corp: 'B1 G1 P1 M1' }, links: { corp: 'G1>B1 S' } }))]
  const host = fakeHost(records)
  const document = startDocument({ records })
  const saves: SaveState[] = []
  const answers: EditAnswer[] = []
  const refused: { command: Command; error: CallError }[] = []
  const sync = startSync(document, host.api, {
    onPlan: () => undefined,
    onSave: save => saves.push(save),
    onAnswer: answer => answers.push(answer),
    onRefused: (command, error) => refused.push({ command, error }),
  })
  return { host, document, sync, saves, answers, refused }
}

function text(id: string, words: string): Command {
  return commandSchema.parse({ type: 'item.set', id, patch: { text: words } })
}

describe('the queue to main', () => {
  it('says saved only once main has answered for every edit', async () => {
    const { host, sync, saves, document } = desk()
    const open = host.hold()
    sync.edit(text('corp-P1', 'One'))
    sync.edit(text('corp-G1', 'Two'))
    await Promise.resolve()
    expect(saves.map(save => save.kind)).not.toContain('saved')
    open()
    await sync.settled()
    expect(saves.at(-1)).toEqual({ kind: 'saved', at: '2026-11-23T14:32:00.000Z' })
    expectSameRecords(allRecords(document.plan), allRecords(host.plan))
  })

  it('sends one edit at a time, in order', async () => {
    const { host, sync } = desk()
    const open = host.hold()
    for (const words of ['1', '2', '3']) sync.edit(text('corp-P1', words))
    await Promise.resolve()
    expect(host.calls).toEqual(['edit'])
    open()
    await sync.settled()
    expect(host.plan.tables.item.get('corp-P1')?.text).toBe('3')
  })

  it('undoes after the edits before it, and shows what main undid', async () => {
    const { host, sync, document, answers } = desk()
    sync.edit(text('corp-P1', 'Changed'), 'corp-P1')
    const answer = await sync.call(() => host.api.undo())
    expect(answer.ok && answer.value?.focus).toBe('corp-P1')
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Text of P1')
    expect(answers.at(-1)?.undo).toEqual({ undo: undefined, redo: 'Change P1: text' })
    await sync.call(() => host.api.redo())
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Changed')
  })

  it('takes an edit back that main refuses, and says why', async () => {
    const { host, sync, document, refused } = desk()
    host.before = () => {
      host.before = undefined
      const gone = applyCommand(host.plan, commandSchema.parse({ type: 'item.remove', id: 'corp-P1' }))
      if (gone.ok) advance(host.plan, gone.value)
    }
    sync.edit(text('corp-P1', 'Too late'))
    await sync.settled()
    expect(refused.map(({ error }) => error.code)).toEqual(['missing'])
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Text of P1')
  })
})

describe('an edit that cannot be written', () => {
  it('stays shown, is called not saved, and is written by Retry', async () => {
    const { host, sync, saves, document } = desk()
    host.failure = FULL
    sync.edit(text('corp-P1', 'Kept'))
    await sync.settled()
    expect(saves.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'disk-full' }, count: 1 })
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Kept')
    await sync.retry()
    expect(saves.at(-1)?.kind).toBe('failed')
    host.failure = undefined
    await sync.retry()
    expect(saves.at(-1)?.kind).toBe('saved')
    expectSameRecords(allRecords(document.plan), allRecords(host.plan))
  })

  it('lets no other edit pass it, so that at most one can be lost', async () => {
    const { host, sync, document } = desk()
    host.failure = FULL
    sync.edit(text('corp-P1', 'Kept'))
    await sync.settled()
    expect(sync.edit(text('corp-G1', 'Refused'))).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(document.plan.tables.item.get('corp-G1')?.text).toBe('Text of G1')
    expect(await sync.call(() => host.api.undo())).toMatchObject({ ok: false })
  })

  it('is in the other file once the plan was saved there', async () => {
    const { host, sync, saves, document } = desk()
    host.failure = FULL
    sync.edit(text('corp-P1', 'Kept'))
    sync.edit(text('corp-G1', 'Behind it'))
    await sync.settled()
    await sync.saveAs()
    await sync.settled()
    expect(saves.at(-1)?.kind).toBe('saved')
    expect(host.plan.tables.item.get('corp-P1')?.text).toBe('Kept')
    expect(host.plan.tables.item.get('corp-G1')?.text).toBe('Behind it')
    expectSameRecords(allRecords(document.plan), allRecords(host.plan))
  })
})
