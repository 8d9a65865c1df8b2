import * as fc from 'fast-check'
import { decisionCommand } from '../../src/app/catchball/decide.ts'
import { askedIn } from '../../src/catchball/asked-next.ts'
import type { Archive } from '../../src/catchball/facts.ts'
import { negotiationOf } from '../../src/catchball/negotiation.ts'
import type { Negotiation } from '../../src/catchball/negotiation.ts'
import type { FiledResponse, Packet, Round } from '../../src/catchball/records.ts'
import { writeResponse } from '../../src/catchball/response.ts'
import type { Answer } from '../../src/catchball/response.ts'
import { forbiddenIn, standingIn } from '../../src/catchball/rights.ts'
import { baseDigest, sliceOf, sliceRecords } from '../../src/catchball/slice.ts'
import type { Staged } from '../../src/catchball/staged.ts'
import { termsOf } from '../../src/catchball/terms.ts'
import { applyCommand } from '../../src/domain/command/apply.ts'
import type { Command } from '../../src/domain/command/commands.ts'
import { reverseDiff } from '../../src/domain/diff/diff.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { advance } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { idsInARow } from './documents.ts'
import { planFrom, run } from './plan-of.ts'

/** A plan, an archive and a stack of undo, as a file keeps them, in memory. */
export interface World {
  readonly plan: Plan
  readonly archive: {
    readonly rounds: Round[]
    readonly packets: Packet[]
    readonly responses: FiledResponse[]
    readonly messages: Archive['messages'][number][]
  }
  readonly undo: Diff[]
  /** The diffs of decisions. */
  readonly decided: Diff[]
  readonly clock: { now(): string }
  readonly ids: { next(): string }
}

const PEOPLE = ['ann', 'bob', 'cyd'] as const
const person = fc.constantFrom(...PEOPLE)
const figure = fc.integer({ min: 1, max: 4 })
const place = fc.nat(50)

/** What may happen in a catch-ball. Numbers are places in whatever is there then. */
export type Step =
  | { readonly do: 'send'; readonly to: string }
  | {
      readonly do: 'answer'
      readonly from: string
      readonly at: number
      readonly said: readonly Words[]
      readonly signed: boolean
    }
  | {
      readonly do: 'decide'
      readonly at: number
      readonly act: 'accept' | 'counter' | 'decline' | 'escalate'
      readonly figure: number
      readonly part: boolean
    }
  | { readonly do: 'edit'; readonly at: number; readonly figure: number }
  | { readonly do: 'hand over'; readonly to: string }
  | { readonly do: 'say'; readonly at: number }
  | { readonly do: 'close' }
  | { readonly do: 'undo' }

interface Words {
  readonly verdict: 'accept' | 'counter' | 'cannot' | null
  readonly figure: number
  readonly due: boolean
  readonly asks: boolean
  readonly needs: boolean
}

const words = fc.record({
  verdict: fc.constantFrom('accept' as const, 'counter' as const, 'cannot' as const, null),
  figure,
  due: fc.boolean(),
  asks: fc.boolean(),
  needs: fc.boolean(),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), to: person }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      from: person,
      at: place,
      said: fc.array(words, { minLength: 1, maxLength: 5 }),
      signed: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      at: place,
      act: fc.constantFrom(
        'accept' as const,
        'accept' as const,
        'counter' as const,
        'decline' as const,
        'escalate' as const,
      ),
      figure,
      part: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), at: place, figure }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand over' as const), to: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('say' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
)

/** Histories of a catch-ball. */
export const arbitraryHistory = fc.array(step, { minLength: 3, maxLength: 22 })

/** A small plan with targets that feed a parent's, held by three people. */
export function startWorld(): World {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1 M2 M3' },
    links: { corp: 'G1>B1 S, P1>G1 S, P2>G1 S, M1>P1 S, M2>P2 S, M3>P1 W, B1>M1 S' },
    roles: { corp: 'P1 ann A, P1 bob R, P2 bob A, P2 cyd C' },
  })
  for (const [id, owner] of [
    ['corp-M1', 'ann'],
    ['corp-M2', 'bob'],
    ['corp-M3', 'cyd'],
  ] as const)
    run(plan, {
      type: 'item.set',
      id,
      patch: { owner, target: 2, due: '2027-12', feeds: [{ item: 'corp-G1', rule: 'sum' }] },
    })
  run(plan, { type: 'item.set', id: 'corp-G1', patch: { target: 6 } })
  let seconds = 0
  return {
    plan,
    archive: { rounds: [], packets: [], responses: [], messages: [] },
    ...{ undo: [], decided: [], ids: idsInARow('w') },
    clock: { now: () => new Date(Date.UTC(2026, 10, 2) + 1000 * seconds++).toISOString() },
  }
}

/** How the negotiation of a world stands. */
export function stand({ plan, archive }: World): Negotiation {
  return negotiationOf(plan, archive)
}

/** Lets one thing happen, if it can. */
export function happen(world: World, one: Step): void {
  switch (one.do) {
    case 'send':
      return sendTo(world, one.to)
    case 'answer':
      return answerOf(world, one)
    case 'decide':
      return decideOn(world, one)
    case 'edit':
      return editAt(world, one)
    case 'hand over': {
      const item = world.plan.tables.item.get('corp-P1')
      const command = {
        type: 'role.set',
        id: world.ids.next(),
        item: item?.id,
        person: one.to,
        role: 'accountable',
      }
      return change(world, command as Command)
    }
    case 'say':
      return say(world, one.at)
    case 'close': {
      const round = world.archive.rounds.at(-1)
      return round === undefined ? undefined : stage(world, { act: 'close', round: round.id })
    }
    case 'undo': {
      const diff = world.undo.pop()
      return diff === undefined ? undefined : advance(world.plan, reverseDiff(diff))
    }
  }
}

/** Applies a decision, if it is not refused. */
export function stage(world: World, ...staged: readonly Staged[]): void {
  const command = decisionCommand(stand(world), staged, { ...world, author: 'Office' })
  if (!command.ok) return
  const before = world.undo.length
  change(world, command.value)
  const diff = world.undo[before]
  if (diff !== undefined) world.decided.push(diff)
}

function change(world: World, command: Command): void {
  const diff = applyCommand(world.plan, command)
  if (!diff.ok) return
  advance(world.plan, diff.value)
  world.undo.push(diff.value)
}

function sendTo(world: World, to: string): void {
  const { plan, archive, ids, clock } = world
  const { index, facts } = stand(world)
  const [matrix, reader] = [plan.tables.matrix.get('corp'), plan.tables.person.get(to)]
  if (matrix === undefined || reader === undefined) return
  const closed = new Set(facts.decisions.filter(({ act }) => act === 'close').map(({ round }) => round))
  let round = archive.rounds.at(-1)
  if (round === undefined || closed.has(round.id)) {
    const number = archive.rounds.length + 1
    round = { id: ids.next() as Round['id'], matrix: matrix.id, number, openedAt: clock.now() }
    archive.rounds.push(round)
  }
  const { requests, ...parts } = askedIn(index, matrix, reader, round.number)
  const slice = sliceOf(plan, matrix, reader, parts)
  const items = slice.items.map(({ id }) => plan.tables.item.get(id)).filter(item => item !== undefined)
  archive.packets.push({
    ...{ id: ids.next() as Packet['id'], round: round.id, plan: 'plan' as Packet['plan'], matrix: matrix.id },
    ...{ addressee: reader.id, name: `plan-${to}-r${round.number}`, madeAt: clock.now() },
    ...{
      base: baseDigest(slice, requests),
      asked: slice.asked.map(({ item }) => item.id),
      slice: sliceRecords(slice),
    },
    ...{
      terms: Object.fromEntries(items.map(item => [item.id, termsOf(plan, item)])),
      requests: [...requests],
    },
  })
}

function answerOf(world: World, { from, at, said, signed }: Extract<Step, { do: 'answer' }>): void {
  const { archive, clock } = world
  const packets = archive.packets.filter(({ addressee }) => addressee === from)
  const packet = packets[at % packets.length]
  if (packet === undefined) return
  const about = [...packet.asked, ...packet.requests.map(({ id }) => id)]
  const answers = about.flatMap((item, n): Answer[] => {
    const word = said[n % said.length]
    const answer = word && answerWith(item, word)
    const standing = standingIn(packet, item)
    return answer && standing && forbiddenIn(answer, standing) === undefined ? [answer] : []
  })
  const day = String((archive.responses.length % 27) + 1).padStart(2, '0')
  const body = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base },
    from: { person: from, name: from },
    signed: signed ? { name: from, on: `2026-11-${day}` } : null,
    ...{ answers, offers: [] },
  })
  const { digest } = JSON.parse(body) as { digest: string }
  if (archive.responses.some(one => one.digest === digest)) return
  archive.responses.push({
    digest,
    packet: packet.id,
    filedAt: clock.now(),
    filedBy: 'Office',
    from,
    body,
    origin: 'file',
  })
}

function answerWith(item: string, { verdict, figure: target, due, asks, needs }: Words): Answer {
  const counter = due ? { due: `2028-0${target}` } : { target }
  return {
    ...{ item, verdict },
    ...(verdict === 'counter' ? { counter: { ...counter, ...(asks && due ? { target } : {}) } } : {}),
    ...(verdict === 'accept' ? {} : { reason: 'So it is.' }),
    ...(asks ? { questions: ['Who pays?'] } : {}),
    ...(needs && verdict === 'accept'
      ? { conditions: [{ what: 'Two fitters', from: target % 2 ? 'cyd' : 'us' }] }
      : {}),
  }
}

function decideOn(world: World, { at, act, figure: target, part }: Extract<Step, { do: 'decide' }>): void {
  const { statements } = stand(world)
  const statement = statements[at % Math.max(1, statements.length)]
  if (statement === undefined || statement.kind !== 'answer') return
  const fields = Object.keys(statement.answer.counter ?? {}).slice(0, 1) as ('target' | 'due')[]
  const partly = part && fields.length > 0 && (act === 'accept' || act === 'decline')
  stage(world, {
    ...{ act, response: statement.response.digest, item: statement.about, reason: 'We looked at it.' },
    ...(act === 'counter' ? { counter: { target } } : {}),
    ...(act === 'escalate' ? { person: 'ann' as never, due: '2027-01' } : {}),
    ...(partly ? { fields } : {}),
  })
}

function editAt(world: World, { at, figure: target }: Extract<Step, { do: 'edit' }>): void {
  const items = [...world.plan.tables.item.values()].filter(
    ({ kind }) => kind === 'metric' || kind === 'goal',
  )
  const item = items[at % items.length]
  if (item !== undefined) change(world, { type: 'item.set', id: item.id, patch: { target } })
}

function say(world: World, at: number): void {
  const { statements } = stand(world)
  const statement = statements[at % Math.max(1, statements.length)]
  if (statement === undefined) return
  world.archive.messages.push({
    ...{
      id: world.ids.next(),
      matrix: statement.packet.matrix,
      item: statement.about,
      at: world.clock.now(),
    },
    ...{ author: 'Office', text: 'The plant pays.', visibility: 'addressee' },
    ...{ addressees: [statement.packet.addressee], replies: [statement.response.digest] },
  })
}
