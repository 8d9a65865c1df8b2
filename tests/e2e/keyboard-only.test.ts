import { expect, test } from 'vitest'
import { openPlanReader } from '../../db/open.ts'
import { CENTRE } from '../../renderer/matrix/grid-model.ts'
import type { GridModel } from '../../renderer/matrix/grid-model.ts'
import { lettersOf } from '../../renderer/matrix/row-letters.ts'
import { planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { listOf, matricesOf, peopleOf } from '../../src/domain/plan/queries.ts'
import { clock, makePlanFile, testFolder } from '../support/empty-plan-file.ts'
import { arrowKeys, gridOf } from '../support/key-route.ts'
import type { Target } from '../support/key-route.ts'
import { valveWorks } from '../support/sample-plan.ts'
import { expectFocus, openPlanAt } from '../support/window.ts'
import type { PlanWindow } from '../support/window.ts'

/**
 * The design's plan from an empty one, by keyboard only. A key counts where its character is not stored in the plan; a chord such as
 * Shift+A is one press, as in the design, and the presses with every modifier counted by itself are printed beside.
 */
const sample = valveWorks()
const { lists, owners } = sample
const ITEMS = Object.values(lists).flat().length + owners.length

test('the whole plan is built with arrows and digits', async () => {
  const { desk, close, plan } = await emptyPlan()
  const items = await typeLists(desk)
  const start = { row: CENTRE, column: owners.at(-1)! }
  const links = arrowKeys(
    grid(),
    start,
    linkTargets(key => ({ strong: '3', medium: '2', weak: '1' })[key]!),
  )
  await desk.press(...links)
  const from = await placeOf(desk)
  const roles = arrowKeys(grid(), from, roleTargets())
  await desk.press(...roles)
  await desk.saved()
  await close()
  expectSample(await plan())
  report('arrows and digits', items, links, roles)
  expect(items.length / ITEMS).toBeLessThanOrEqual(1.2)
  expect(links.length / sample.links.length).toBeLessThanOrEqual(3)
})

test('the whole plan is built with the letters over its rows', async () => {
  const { desk, close, plan } = await emptyPlan()
  const items = await typeLists(desk)
  const { links, roles } = letterKeys()
  await desk.press(...links.slice(0, 2))
  await expectFocus(desk, /^P1 .* by K\. Lysteth, no role$/)
  expect(await description(desk)).toBe('letter V')
  await desk.press(...links.slice(2))
  await desk.press(...roles)
  await desk.saved()
  await close()
  expectSample(await plan())
  report('letters', items, links, roles)
  expect(items.length / ITEMS).toBeLessThanOrEqual(1.2)
  expect(links.length / sample.links.length).toBeLessThanOrEqual(1.3)
})

async function emptyPlan() {
  const path = await makePlanFile(testFolder())
  const { app, desk } = await openPlanAt(path)
  const plan = async (): Promise<Plan> => {
    const reader = await openPlanReader(path, { clock, patience: 1000 })
    if (!reader.ok) throw new Error(reader.error.message)
    const loaded = await reader.value.plan.load()
    await reader.value.plan.close()
    if (!loaded.ok) throw new Error(loaded.error.message)
    return planOf(loaded.value.records)
  }
  return { desk, close: () => app.quit(), plan }
}

/** Types every list and the owners. Answers the keys beside the texts: Enter between rows, Tab to the next side. */
async function typeLists(desk: PlanWindow): Promise<string[]> {
  const keys: string[] = []
  for (const list of [lists.breakthrough, lists.goal, lists.priority, lists.metric, owners]) {
    for (const [at, text] of list.entries()) {
      await desk.type(text)
      const key = at === list.length - 1 ? 'Tab' : 'Enter'
      await desk.press(key)
      keys.push(key)
    }
  }
  await expectFocus(desk, /^K\. Lysteth/)
  return keys
}

const codes = (letter: string, list: readonly string[]) => list.map((_, at) => `${letter}${at + 1}`)

function grid(): GridModel {
  return gridOf({
    south: codes('B', lists.breakthrough),
    west: codes('G', lists.goal),
    north: codes('P', lists.priority),
    east: codes('M', lists.metric),
    owner: [...owners],
  })
}

function linkTargets(key: (strength: string) => string): Target[] {
  const isRow = (code: string) => /^[BP]/.test(code)
  return sample.links.map(({ a, b, strength }) => ({
    place: isRow(a) ? { row: a, column: b } : { row: b, column: a },
    key: key(strength),
  }))
}

function roleTargets(key = (role: string) => role.charAt(0)): Target[] {
  return sample.roles.map(({ item, person, role }) => ({
    place: { row: item, column: person },
    key: key(role),
  }))
}

/** All links from the first row down to the last, then all roles from below. The letters stay on throughout. */
function letterKeys(): { links: string[]; roles: string[] } {
  const model = grid()
  const rows = model.rows.map(row => row.id).filter(id => id !== CENTRE)
  const press = ({ place, key }: Target) => key + lettersOf(model, place).get(place.column)!.toUpperCase()
  const marks = linkTargets(strength => ({ strong: '', medium: 'Shift+', weak: 'Alt+' })[strength]!)
  const roles = roleTargets(
    role => ({ accountable: '', responsible: 'Shift+', consulted: 'Alt+', informed: 'Alt+Shift+' })[role]!,
  )
  const inRow = (targets: readonly Target[], row: string) =>
    targets.filter(target => target.place.row === row)
  const links = rows.flatMap((row, at) => [
    ...(at === 0 ? [] : ['ArrowDown']),
    ...inRow(marks, row).map(press),
  ])
  const back = rows
    .toReversed()
    .flatMap((row, at) => [...(at === 0 ? [] : ['ArrowUp']), ...inRow(roles, row).map(press)])
  return { links: ['Control+ArrowUp', 'F2', ...links.map(lower)], roles: back.map(lower) }
}

/** A capital letter alone would be typed with Shift. */
function lower(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

async function placeOf(desk: PlanWindow): Promise<{ row: string; column: string }> {
  const [row = '', rest = ''] = ((await desk.focused()) ?? '').split(/ .* by /)
  return { row, column: rest.split(' ')[0] ?? '' }
}

function description(desk: PlanWindow): Promise<string | null> {
  return desk.page.evaluate(() => document.activeElement?.getAttribute('aria-description') ?? null)
}

function expectSample(plan: Plan): void {
  const matrix = matricesOf(plan)[0]!
  for (const kind of ['breakthrough', 'goal', 'priority', 'metric'] as const)
    expect(listOf(plan, matrix.id, kind).map(item => item.text)).toEqual(lists[kind])
  expect(peopleOf(plan).map(person => person.name)).toEqual(owners)
  const code = (id: string) => [...plan.tables.item.values()].find(item => item.id === id)!.code
  const name = (id: string) => [...plan.tables.person.values()].find(person => person.id === id)!.name
  const links = [...plan.tables.link.values()].map(
    ({ a, b, strength }) => `${code(a)} ${code(b)} ${strength}`,
  )
  expect(links.sort()).toEqual(sample.links.map(({ a, b, strength }) => `${a} ${b} ${strength}`).sort())
  const roles = [...plan.tables.role.values()].map(
    ({ item, person, role }) => `${code(item)} ${name(person)} ${role}`,
  )
  expect(roles.sort()).toEqual(
    sample.roles.map(({ item, person, role }) => `${item} ${person} ${role}`).sort(),
  )
}

function report(way: string, items: string[], links: string[], roles: string[]): void {
  const each = (what: string, keys: readonly string[], count: number) => {
    const every = keys.flatMap(key => key.split('+')).length
    return `${keys.length} keys for ${count} ${what} (${(keys.length / count).toFixed(3)} each; ${every} with modifiers by themselves)`
  }
  const parts = [
    each('items and owners', items, ITEMS),
    each('links', links, sample.links.length),
    each('roles', roles, sample.roles.length),
  ]
  console.log(`With ${way}: ${parts.join(', ')}.`)
}
