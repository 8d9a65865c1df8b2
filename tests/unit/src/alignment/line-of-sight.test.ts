import { describe, expect, it } from 'vitest'
import { lineOfSight } from '../../../../src/alignment/line-of-sight.ts'
import { itemIdSchema } from '../../../../src/domain/record/ids.ts'
import { planFrom, run } from '../../../support/plan-of.ts'

const id = (text: string) => itemIdSchema.parse(text)
const plan = () =>
  planFrom({
    items: { corp: 'B1 B2 G1 G2 P1 P2 M1 M2', ops: 'G1 P1 M1' },
    links: {
      corp: 'G1>B1 S, G2>B2 M, P1>G1 W, P1>G2 S, P2>G2 N, M1>P1 S, M2>P2 S, B1>M1 S',
      ops: 'P1>G1 S, M1>P1 M',
    },
    roles: { corp: 'P1 ann A, P1 bob R, P2 cy A' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })

function sight(start: string, of = plan()) {
  const line = lineOfSight(of, [id(start)])
  if (line === undefined) throw new Error('gone')
  return line
}

describe('line of sight', () => {
  it('leads from a metric through priorities and goals to breakthroughs', () => {
    const line = sight('corp-M1')
    expect(line.steps.map(step => [step.kind, step.items])).toEqual([
      ['metric', ['corp-M1']],
      ['priority', ['corp-P1']],
      ['goal', ['corp-G1', 'corp-G2']],
      ['breakthrough', ['corp-B1', 'corp-B2']],
    ])
  })

  it('is as strong as the weakest link of its strongest chain', () => {
    const { reach } = sight('corp-M1')
    expect(reach.get(id('corp-B1'))).toBe(1)
    expect(reach.get(id('corp-B2'))).toBe(2)
  })

  it('keeps the mark on the breakthrough apart from the chain', () => {
    const line = sight('corp-M1')
    expect([...line.direct]).toEqual(['corp-B1-corp-M1'])
    expect([...line.leads]).toEqual(['corp-P1-ann'])
  })

  it('is not carried by a mark that says no effect, nor by one against', () => {
    expect(sight('corp-M2').reach.has(id('corp-G2'))).toBe(false)
    const turned = plan()
    run(turned, {
      type: 'link.set',
      id: 'x',
      a: 'corp-P1',
      b: 'corp-G2',
      strength: 'strong',
      effect: 'against',
    })
    expect(sight('corp-M1', turned).reach.has(id('corp-B2'))).toBe(false)
  })

  it('walks both ways from the middle and down from the top', () => {
    expect([...sight('corp-G2').reach.keys()].sort()).toEqual(['corp-B2', 'corp-G2', 'corp-M1', 'corp-P1'])
    expect([...sight('corp-B1').reach.keys()].sort()).toEqual(['corp-B1', 'corp-G1', 'corp-M1', 'corp-P1'])
  })

  it('goes on from a child matrix through what it deploys to the top', () => {
    const line = sight('ops-M1')
    expect(line.steps.map(step => `${step.matrix} ${step.kind}`)).toEqual([
      'ops metric',
      'ops priority',
      'ops goal',
      'corp priority',
      'corp goal',
      'corp breakthrough',
    ])
    expect(line.reach.get(id('corp-B2'))).toBe(2)
  })

  it('leaves out what was set aside', () => {
    const aside = plan()
    run(aside, { type: 'item.set', id: 'corp-G2', patch: { setAside: { reason: 'later' } } })
    expect(sight('corp-M1', aside).reach.has(id('corp-B2'))).toBe(false)
  })
})
