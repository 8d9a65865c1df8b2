import { expect, test } from 'vitest'
import { EMPTY_DRAFT } from '../../../../renderer/packet/draft.ts'
import { effectLines } from '../../../../renderer/packet/effects.tsx'
import type { AskedItem, PacketDocument, ShownItem } from '../../../../src/catchball/packet-document.ts'
import { stringsFor } from '../../../../src/exchange/packet/strings.ts'

const strings = stringsFor('en')
const people = { accountable: [], responsible: [] }

function metric(id: string, more: Partial<AskedItem>): AskedItem {
  return {
    id,
    code: id,
    kind: 'metric',
    text: id,
    part: 'owner',
    baseline: 4.1,
    target: 2.4,
    ...people,
    ...more,
  }
}

function goal(more: Partial<ShownItem>): ShownItem {
  return { id: 'G1', code: 'G1', kind: 'goal', text: 'Goal', target: 2.4, unit: '%', ...people, ...more }
}

function packet(asked: readonly AskedItem[], parent: ShownItem): PacketDocument {
  const shown = [parent, ...asked.map(({ id, code, kind }) => ({ id, code, kind, ...people }))]
  const head = { format: 'hoshin-packet', version: 1, plan: 'p', packet: 'k', round: 1, name: 'n' } as const
  const words = { language: 'en', title: 't', matrix: 'm', labels: {}, made: '2026-11-02', minutes: 5 }
  return {
    ...{ ...head, ...words, base: `sha256:${'0'.repeat(64)}` },
    ...{ from: { name: 'A' }, to: { person: 'b', name: 'B' } },
    ...{ asked: [...asked], shown, links: [] },
  }
}

function lines(asked: readonly AskedItem[], parent: ShownItem, typed: Readonly<Record<string, string>>) {
  const drafts = Object.fromEntries(
    Object.entries(typed).map(([id, target]) => [
      id,
      { ...EMPTY_DRAFT, verdict: 'counter', target } as const,
    ]),
  )
  return effectLines(packet(asked, parent), drafts, asked[0]!, strings)
}

test('a target that is passed on as it is misses or reaches the one above', () => {
  const same = [metric('M1', { feeds: [{ to: 0, rule: 'same' }] })]
  const parent = goal({ whole: true, direction: 'decrease' })
  expect(lines(same, parent, { M1: '2,9' })).toEqual(['G1 then comes to 2.9\u00a0%, not 2.4\u00a0%.'])
  expect(lines(same, parent, { M1: '2.2' })).toEqual(['G1 still reaches 2.4\u00a0%.'])
  expect(lines(same, parent, { M1: 'about three' })).toEqual([])
})

test('all counters of the reader count together', () => {
  const parts = ['M1', 'M2'].map(id => metric(id, { target: 1.2, feeds: [{ to: 0, rule: 'sum' }] }))
  const parent = goal({ whole: true, direction: 'increase' })
  expect(lines(parts, parent, { M1: '1' })).toEqual(['G1 then comes to 2.2\u00a0%, not 2.4\u00a0%.'])
  expect(lines(parts, parent, { M1: '1', M2: '1.4' })).toEqual(['G1 still reaches 2.4\u00a0%.'])
})

test('a share covers as much of the target as its part goes of its way', () => {
  const parts = [metric('M1', { feeds: [{ to: 0, rule: 'share', share: 0.4 }] })]
  expect(lines(parts, goal({ whole: true }), { M1: '3.25' })).toEqual([
    'G1: 20\u00a0% of its target is covered, 40\u00a0% as planned.',
  ])
})

test('what others add is not in the packet, so nothing is computed from it', () => {
  const parts = [metric('M1', { feeds: [{ to: 0, rule: 'sum' }] })]
  expect(lines(parts, goal({}), { M1: '1' })).toEqual([expect.stringContaining('parts of others')])
})
