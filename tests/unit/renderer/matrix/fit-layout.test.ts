import { describe, expect, it } from 'vitest'
import { fitLayout, newFitMemory } from '../../../../renderer/matrix/fit-layout.ts'
import type { FitMemory } from '../../../../renderer/matrix/fit-layout.ts'
import { advance } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { applyCommand } from '../../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../../src/domain/command/commands.ts'
import { matrixIdSchema } from '../../../../src/domain/record/ids.ts'
import { pictureOf } from '../../../../src/layout/matrix/picture-of.ts'
import type { MatrixPicture } from '../../../../src/layout/matrix/picture.ts'
import type { TextMetrics } from '../../../../src/layout/text/metrics.ts'
import { planFrom } from '../../../support/plan-of.ts'

const corp = matrixIdSchema.parse('corp')
const metrics: TextMetrics = {
  faceFor: () => 'plain',
  advance: () => 500,
  vertical: () => ({ ascent: 800, descent: 200 }),
}
/** Too low for the first attempt, so that several are made. */
const room = { width: 900, height: 420 }

function sample(): Plan {
  return planFrom({
    items: { corp: 'B1 B2 B3 G1 G2 P1 P2 P3 P4 P5 M1 M2' },
    links: { corp: 'G1>B1 S' },
    roles: { corp: 'P1 ann A' },
  })
}

function edit(plan: Plan, command: unknown): void {
  const diff = applyCommand(plan, commandSchema.parse(command))
  if (!diff.ok) throw new Error(diff.error.message)
  advance(plan, diff.value)
}

/** The layout of a picture with plain labels. */
function fit(memory: FitMemory, picture: MatrixPicture, space = room) {
  return fitLayout(memory, picture, metrics, space, false)
}

describe('the layout that fits', () => {
  const cells = (layout: ReturnType<typeof fit>) => layout.blocks.flatMap(block => block.cells)

  it('keeps every cell and label the same object when a mark is set', () => {
    const plan = sample()
    const memory = newFitMemory()
    const before = fit(memory, pictureOf(plan, corp)!)
    edit(plan, { type: 'link.set', id: 'x', a: 'corp-P2', b: 'corp-G1', strength: 'weak' })
    const after = fit(memory, pictureOf(plan, corp)!)
    expect(after.marks).toHaveLength(before.marks.length + 1)
    expect(cells(after).every((cell, i) => cell === cells(before)[i])).toBe(true)
    expect(after.labels.north).toBe(before.labels.north)
  })

  it('is the one that is found from nothing, after any edit', () => {
    const plan = sample()
    const memory = newFitMemory()
    fit(memory, pictureOf(plan, corp)!)
    const long = 'A text that is so long that the columns need a taller centre to show all of it'
    edit(plan, { type: 'item.set', id: 'corp-G1', patch: { text: long } })
    const picture = pictureOf(plan, corp)!
    expect(fit(memory, picture)).toEqual(fit(newFitMemory(), picture))
  })

  it('is found anew for another room', () => {
    const picture = pictureOf(sample(), corp)!
    const memory = newFitMemory()
    const narrow = fit(memory, picture)
    const wide = fit(memory, picture, { width: 1600, height: 1000 })
    expect(wide.sizes.cell).toBeGreaterThan(narrow.sizes.cell)
  })
})
