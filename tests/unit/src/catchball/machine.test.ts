import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { at } from '../../../../electron/dev/build/project.ts'
import {
  DEAL_EVENTS,
  DEAL_STATES,
  TRANSITIONS,
  machineTable,
  stepFrom,
  turnIn,
} from '../../../../src/catchball/machine.ts'

/** The cells of a Markdown table, without the blanks that a formatter puts around them. */
function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim().replace(/^-+$/, '---')),
    )
}

test('the documentation holds the very table that the code runs on', () => {
  const page = readFileSync(at('docs/catchball.md'), 'utf8')
  const start = page.indexOf('| state')
  expect(cellsOf(page.slice(start, page.indexOf('\n\n', start)))).toEqual(cellsOf(machineTable()))
})

test('every state can be reached from the first, and every event moves some state', () => {
  const reached = new Set(['waiting'])
  for (let size = 0; size < reached.size;) {
    size = reached.size
    for (const state of DEAL_STATES)
      if (reached.has(state)) for (const to of Object.values(TRANSITIONS[state].on)) reached.add(to)
  }
  expect([...reached].sort()).toEqual([...DEAL_STATES].sort())
  for (const event of DEAL_EVENTS)
    expect([event, DEAL_STATES.some(state => TRANSITIONS[state].on[event] !== undefined)]).toEqual([
      event,
      true,
    ])
})

test('nothing is agreed without both sides: only what they accepted or countered can be settled', () => {
  const settling = DEAL_STATES.filter(state => stepFrom(state, 'settle') === 'agreed' && state !== 'agreed')
  expect(settling).toEqual(['accepted', 'countered by them', 'escalated'])
  expect(stepFrom('agreed', 'move')).toBe('changed since agreed')
  expect(turnIn('changed since agreed')).toBe('theirs')
})

test('an event that a state does not know leaves it as it is', () => {
  expect(stepFrom('waiting', 'settle')).toBe('waiting')
  expect(stepFrom('withdrawn', 'accept')).toBe('withdrawn')
})
