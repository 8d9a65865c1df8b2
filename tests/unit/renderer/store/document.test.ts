import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../../src/domain/command/commands.ts'
import type { Command } from '../../../../src/domain/command/commands.ts'
import { advance, allRecords, planOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import {
  confirmEdit,
  restart,
  stageEdit,
  startDocument,
  takeIn,
  withdrawEdit,
} from '../../../../renderer/store/document.ts'
import type { PlanDocument } from '../../../../renderer/store/document.ts'
import { planFrom } from '../../../support/plan-of.ts'
import { expectIndexFromScratch, expectSameRecords } from '../../../support/same-plan.ts'

function sample(): Plan {
  return planFrom({
    items: { corp: 'B1 G1 G2 P1 M1' },
    links: { corp: 'G1>B1 S, P1>G1 W' },
    roles: { corp: 'P1 ann A' },
  })
}

function opened(): { document: PlanDocument; main: Plan } {
  const records = [...allRecords(sample())]
  return { document: startDocument({ records }), main: planOf(records) }
}

function text(id: string, words: string): Command {
  return commandSchema.parse({ type: 'item.set', id, patch: { text: words } })
}

function stage(document: PlanDocument, command: Command): number {
  const staged = stageEdit(document, command)
  if (!staged.ok || staged.value === undefined) throw new Error('The edit was not staged')
  return staged.value.ticket
}

/** What main does with an edit: applies it to its own copy. */
function applied(main: Plan, command: Command) {
  const diff = applyCommand(main, command)
  if (!diff.ok) throw new Error(diff.error.message)
  advance(main, diff.value)
  return diff.value
}

describe('an edit in the window', () => {
  it('is shown at once and stays when main confirms it', () => {
    const { document, main } = opened()
    const ticket = stage(document, text('corp-P1', 'Now'))
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Now')
    expect(confirmEdit(document, ticket, applied(main, text('corp-P1', 'Now')))).toEqual([])
    expect(document.pending).toEqual([])
    expectSameRecords(allRecords(document.plan), allRecords(main))
  })

  it('goes again when main refuses it, and takes nothing else along', () => {
    const { document, main } = opened()
    const first = stage(document, text('corp-P1', 'Refused'))
    stage(document, text('corp-G1', 'Kept'))
    expect(withdrawEdit(document, first)).toEqual([])
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Text of P1')
    expect(document.plan.tables.item.get('corp-G1')?.text).toBe('Kept')
    applied(main, text('corp-G1', 'Kept'))
    expectSameRecords(allRecords(document.plan), allRecords(main))
  })

  it('is not sent where it changes nothing', () => {
    const { document } = opened()
    expect(stageEdit(document, text('corp-P1', 'Text of P1'))).toEqual({ ok: true, value: undefined })
    expect(document.pending).toEqual([])
  })

  it('lies on top of what another process wrote meanwhile', () => {
    const { document, main } = opened()
    stage(document, text('corp-P1', 'Mine'))
    const theirs = applied(main, text('corp-G1', 'Theirs'))
    expect(takeIn(document, [theirs])).toEqual([])
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Mine')
    expect(document.plan.tables.item.get('corp-G1')?.text).toBe('Theirs')
    expectIndexFromScratch(document.plan)
  })

  it('is told when what another process wrote leaves no room for it', () => {
    const { document, main } = opened()
    const command = text('corp-P1', 'Mine')
    stage(document, command)
    const theirs = applied(main, commandSchema.parse({ type: 'item.remove', id: 'corp-P1' }))
    const [refusal] = takeIn(document, [theirs])
    expect(refusal?.edit.command).toEqual(command)
    expect(refusal?.error.code).toBe('missing')
    expectSameRecords(allRecords(document.plan), allRecords(main))
  })

  it('comes out as main says where main had a newer plan', () => {
    const { document, main } = opened()
    const command = commandSchema.parse({
      type: 'item.add',
      id: 'new-1',
      matrix: 'corp',
      kind: 'goal',
      text: 'Third',
      order: 'a9',
    })
    const ticket = stage(document, command)
    expect(document.plan.tables.item.get('new-1')?.code).toBe('G3')
    const theirs = applied(
      main,
      commandSchema.parse({ ...command, type: 'item.add', id: 'other', text: 'Quicker', order: 'a8' }),
    )
    const confirmed = applied(main, command)
    takeIn(document, [theirs])
    confirmEdit(document, ticket, confirmed)
    expect(document.plan.tables.item.get('new-1')?.code).toBe('G4')
    expectSameRecords(allRecords(document.plan), allRecords(main))
  })

  it('is not made twice when the plan goes on in another file that holds it already', () => {
    const { document, main } = opened()
    const kept = text('corp-P1', 'Kept by main')
    const ticket = stage(document, kept)
    stage(document, text('corp-G1', 'Behind it'))
    applied(main, kept)
    expect(restart(document, { records: [...allRecords(main)] }, ticket)).toEqual([])
    expect(document.pending.map(edit => edit.command)).toEqual([text('corp-G1', 'Behind it')])
    expect(document.plan.tables.item.get('corp-P1')?.text).toBe('Kept by main')
  })
})
