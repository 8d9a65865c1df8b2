import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_DIFF } from '../../../../src/domain/diff/diff.ts'
import { allRecords } from '../../../../src/domain/plan/plan.ts'
import { linkBetween, listOf, ownersOf, rolesOn } from '../../../../src/domain/plan/queries.ts'
import { itemIdSchema, matrixIdSchema, personIdSchema } from '../../../../src/domain/record/ids.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { createApp } from '../../../../renderer/store/app.ts'
import { addItem, moveItemTo } from '../../../../renderer/store/edit-items.ts'
import { cycleCells } from '../../../../renderer/store/edit-cells.ts'
import { addMatrix, hangingOn } from '../../../../renderer/store/edit-matrices.ts'
import { addOwner, isBareOwner, releaseOwner } from '../../../../renderer/store/edit-owners.ts'
import { focusAt } from '../../../../renderer/store/focus.ts'
import { adoptPlan, edit, takeForeign } from '../../../../renderer/store/plan-actions.ts'
import { fakeHost } from '../../../support/fake-host.ts'
import type { FakeHost } from '../../../support/fake-host.ts'
import { planFrom } from '../../../support/plan-of.ts'
import { expectSameRecords } from '../../../support/same-plan.ts'

const corp = matrixIdSchema.parse('corp')
const item = (code: string) => itemIdSchema.parse(`corp-${code}`)
let app: App
let host: FakeHost

beforeEach(() => {
  const records = [
    ...allRecords(
      planFrom({
        items: { corp: 'B1 G1 P1 P2 M1' },
        links: { corp: 'G1>B1 S' },
        roles: { corp: 'P1 ann A, P2 ann R, P2 bob A' },
      }),
    ),
  ]
  host = fakeHost(records)
  app = createApp(host.api)
  adoptPlan(app, { records, revision: 0, fileName: 'plan', undo: {}, drafts: [] })
})

const plan = () => app.store.getState().open!.plan
const head = () => [...plan().tables.matrix.values()][0]!

function cell(row: string, column: string) {
  const focus = focusAt(plan(), { row, column })!
  if (focus.kind !== 'mark' && focus.kind !== 'role') throw new Error('Not a cell')
  return focus
}

async function settled(): Promise<void> {
  await app.session!.sync.settled()
  expectSameRecords(allRecords(plan()), allRecords(host.plan))
}

describe('marks', () => {
  it('go through strong, medium, weak and none', async () => {
    const seen = [1, 2, 3, 4].map(() => {
      const focus = cell(item('P1'), item('G1'))
      cycleCells(app, focus, [focus])
      return linkBetween(plan(), item('P1'), item('G1'))?.strength
    })
    expect(seen).toEqual(['strong', 'medium', 'weak', undefined])
    await settled()
  })

  it('are announced with how many cells of the corner hold one', () => {
    const focus = cell(item('P1'), item('G1'))
    cycleCells(app, focus, [focus])
    expect(app.store.getState().said.text).toBe('Strong, 1 of 2 cells marked')
  })

  it('ask for a reason once the plan is agreed', () => {
    edit(app, { type: 'plan.set', patch: { status: 'agreed' } })
    const focus = cell(item('P1'), item('G1'))
    cycleCells(app, focus, [focus])
    expect(app.store.getState().dialog).toMatchObject({ kind: 'reason', command: { type: 'link.set' } })
    expect(linkBetween(plan(), item('P1'), item('G1'))).toBeUndefined()
  })
})

describe('roles', () => {
  const cycle = (person: string, code: string) => {
    const focus = cell(item(code), person)
    cycleCells(app, focus, [focus])
    return rolesOn(plan(), item(code)).map(role => `${role.person} ${role.role}`)
  }

  it('by click never take the accountability from somebody else', () => {
    expect(cycle('bob', 'P1')).toEqual(['ann accountable', 'bob responsible'])
    expect(cycle('bob', 'P1')).toEqual(['ann accountable', 'bob consulted'])
  })

  it('by click give the accountability where nobody has it', () => {
    cycle('ann', 'P1')
    expect(cycle('bob', 'P1')).toEqual(['ann responsible', 'bob accountable'])
  })
})

describe('items', () => {
  it('are added after another one, with the next code of their list', async () => {
    const id = addItem(app, { matrix: corp, kind: 'priority', after: item('P1') }, 'Between')
    expect(listOf(plan(), corp, 'priority').map(each => each.code)).toEqual(['P1', 'P3', 'P2'])
    expect(plan().tables.item.get(id!)?.text).toBe('Between')
    await settled()
  })

  it('move to a place of their list', async () => {
    moveItemTo(app, plan().tables.item.get(item('P2'))!, 0)
    expect(listOf(plan(), corp, 'priority').map(each => each.code)).toEqual(['P2', 'P1'])
    await settled()
  })
})

describe('owners', () => {
  it('are new people with a code of their own, shown without a role', async () => {
    addOwner(app, head(), 'Ann', 'Quality')
    addOwner(app, head(), 'Ann', '')
    const added = ownersOf(plan(), head()).filter(person => person.name === 'Ann')
    expect(added.map(person => person.code)).toEqual(['ann-2', 'ann-3'])
    expect(added.every(person => isBareOwner(plan(), head(), person.id))).toBe(true)
    await settled()
  })

  it('that are taken off hand on what they hold, the accountability included', async () => {
    const bob = plan().tables.person.get(personIdSchema.parse('bob'))!
    releaseOwner(app, head(), bob, personIdSchema.parse('ann'))
    expect(rolesOn(plan(), item('P2')).map(role => `${role.person} ${role.role}`)).toEqual([
      'ann accountable',
    ])
    expect(ownersOf(plan(), head()).map(person => person.id)).toEqual(['ann'])
    await settled()
  })
})

describe('matrices', () => {
  it('know what hangs on them', () => {
    addMatrix(app, { title: 'Below', code: '', parent: corp, deploys: [item('P1')] })
    const { items, links, roles, children } = hangingOn(plan(), corp)
    expect({ items, links, roles, children: children.map(child => child.title) }).toEqual({
      items: 5,
      links: 1,
      roles: 3,
      children: ['Below'],
    })
    expect(app.store.getState().view.matrix).not.toBe(corp)
  })
})

describe('what another process wrote', () => {
  it('is worth a word only where it changed something', () => {
    takeForeign(app, [EMPTY_DIFF])
    expect(app.store.getState().toasts).toEqual([])
  })
})
