import { describe, expect, it } from 'vitest'
import { advance } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../../src/domain/command/commands.ts'
import { itemIdSchema, matrixIdSchema, personIdSchema } from '../../../../src/domain/record/ids.ts'
import { createLayoutCache } from '../../../../src/layout/matrix/cache.ts'
import { layoutMatrix } from '../../../../src/layout/matrix/layout-matrix.ts'
import { pictureOf } from '../../../../src/layout/matrix/picture-of.ts'
import type { TextMetrics } from '../../../../src/layout/text/metrics.ts'
import { drawnRows, drawnSight, newMemory } from '../../../../renderer/matrix/grid-memory.ts'
import { gridModel } from '../../../../renderer/matrix/grid-model.ts'
import { cellName } from '../../../../renderer/matrix/names.ts'
import { sightLine } from '../../../../renderer/matrix/sight-line.ts'
import { planFrom } from '../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')
/** Every character half as wide as it is high; what is drawn where does not matter here. */
const metrics: TextMetrics = {
  faceFor: () => 'plain',
  advance: () => 500,
  vertical: () => ({ ascent: 800, descent: 200 }),
}

function sample(): Plan {
  return planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 P2 M1' },
    links: { corp: 'G1>B1 S, G2>B2 N, P1>G1 M, P2>G2 S, M1>P1 W, B1>M1 S, B2>M1 W' },
    roles: { corp: 'P1 ann A, P2 bob R, P1 bob R' },
  })
}

function drawer(plan: Plan) {
  const memory = newMemory()
  const cache = createLayoutCache()
  return () => {
    const picture = pictureOf(plan, corp)!
    const layout = layoutMatrix(picture, metrics, { cache })
    return { picture, layout, memory, ...drawnRows(memory, picture, layout, gridModel(layout)) }
  }
}

function edit(plan: Plan, command: unknown): void {
  const diff = applyCommand(plan, commandSchema.parse(command))
  if (!diff.ok) throw new Error(diff.error.message)
  advance(plan, diff.value)
}

describe('rows', () => {
  it('are the same objects after an edit, but for the row that it touched', () => {
    const plan = sample()
    const draw = drawer(plan)
    const before = draw()
    edit(plan, { type: 'link.set', id: 'x', a: 'corp-P2', b: 'corp-G1', strength: 'weak' })
    const after = draw()
    const changed = after.rows.filter((row, i) => row !== before.rows[i]).map(row => row.line.id)
    expect(changed).toEqual(['corp-P2'])
    expect(after.names).toBe(before.names)
  })

  it('hold a cell for every column that meets them', () => {
    const { rows } = drawer(sample())()
    const cells = Object.fromEntries(rows.map(row => [row.line.id, row.cells.length]))
    expect(cells).toEqual({ 'corp-P1': 5, 'corp-P2': 5, centre: 0, 'corp-B1': 3, 'corp-B2': 3 })
  })

  it('give every cell a name', () => {
    const { rows, names } = drawer(sample())()
    const first = rows.find(row => row.line.id === 'corp-P1')!
    const spoken = first.cells.map(({ cell, mark }) =>
      cellName(names.get('corp-P1')!, names.get(cell.column)!, mark, cell.block === 'owner'),
    )
    expect(spoken).toContain('P1 Text of P1 by M1 Text of M1, weak')
    expect(spoken).toContain('P1 Text of P1 by G2 Text of G2, no link')
    expect(spoken).toContain('P1 Text of P1 by ann, accountable')
  })
})

describe('the line of sight on a sheet', () => {
  it('runs from a metric to the breakthroughs and the accountable, along links that support', () => {
    const sight = sightLine(sample(), corp, itemIdSchema.parse('corp-M1'))!
    expect([...sight.items].sort()).toEqual(['corp-B1', 'corp-G1', 'corp-M1', 'corp-P1'])
    expect(sight.links.map(link => [link.from, link.to, link.strength])).toEqual([
      ['corp-M1', 'corp-P1', 'weak'],
      ['corp-P1', 'corp-G1', 'medium'],
      ['corp-G1', 'corp-B1', 'strong'],
    ])
    expect(sight.direct.map(link => link.to).sort()).toEqual(['corp-B1', 'corp-B2'])
    expect(sight.roles).toEqual([{ priority: 'corp-P1', person: 'ann' }])
  })

  it('of an owner is that of the priorities they carry, with the metrics they own', () => {
    const plan = sample()
    const bob = personIdSchema.parse('bob')
    expect([...sightLine(plan, corp, bob)!.items].sort()).toEqual(
      ['corp-B1', 'corp-G1', 'corp-G2', 'corp-M1', 'corp-P1', 'corp-P2'].sort(),
    )
    expect(
      sightLine(plan, corp, bob)!
        .roles.map(role => `${role.person} ${role.priority}`)
        .sort(),
    ).toEqual(['ann corp-P1', 'bob corp-P1', 'bob corp-P2'])
    const ann = personIdSchema.parse('ann')
    edit(plan, { type: 'role.set', id: 'x', item: 'corp-P1', person: 'ann', role: 'informed' })
    edit(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
    expect([...sightLine(plan, corp, ann)!.items].sort()).toEqual([
      'corp-B1',
      'corp-G1',
      'corp-M1',
      'corp-P1',
    ])
  })

  it('of an item of another matrix is what it leads to here, or not there', () => {
    const plan = planFrom({
      items: { corp: 'B1 G1 P1', ops: 'B1 G1' },
      links: { corp: 'P1>G1 S, G1>B1 W' },
      deploys: { 'ops-G1': ['corp-P1'] },
    })
    expect(sightLine(plan, corp, itemIdSchema.parse('ops-B1'))).toBeUndefined()
    expect([...sightLine(plan, corp, itemIdSchema.parse('ops-G1'))!.items].sort()).toEqual([
      'corp-B1',
      'corp-G1',
      'corp-P1',
    ])
  })

  it('lights the cells that carry it and keeps the lights of rows where nothing changed', () => {
    const plan = sample()
    const { layout, memory } = drawer(plan)()
    const first = drawnSight(memory, sightLine(plan, corp, itemIdSchema.parse('corp-M1')), layout)
    expect([...first.lights!.get('corp-P1')!.hits].sort()).toEqual(['ann', 'corp-G1', 'corp-M1'])
    expect(first.lights!.get('corp-P2')!.labels.get('corp-P2')).toBe('off')
    expect(first.lights!.get('centre')!.labels.get('corp-M1')).toBe('selected')
    const second = drawnSight(memory, sightLine(plan, corp, itemIdSchema.parse('corp-G1')), layout)
    expect(second.lights!.get('corp-P2')).toBe(first.lights!.get('corp-P2'))
    expect(second.lights!.get('centre')).not.toBe(first.lights!.get('centre'))
  })
})
