import { filedResponseSchema, packetSchema, roundSchema } from '../../src/catchball/records.ts'
import type { FiledResponse, Packet, Round } from '../../src/catchball/records.ts'
import { headOnly } from './plan-edits.ts'

/** The n-th round, with every field that a round may have. */
export function round(n = 1): Round {
  const fields = { openedAt: '2026-11-02T00:00:00.000Z', due: '2026-11-20', message: 'Please answer\nsoon' }
  return roundSchema.parse({ id: `round${n}`, matrix: 'corp', number: n, ...fields })
}

/** The n-th packet, of the first round. */
export function packet(n = 1): Packet {
  return packetSchema.parse({
    id: `packet${n}`,
    round: 'round1',
    plan: 'plan',
    matrix: 'corp',
    addressee: 'ann',
    name: `plan-ann-r${n}`,
    madeAt: '2026-11-02T00:00:00.000Z',
    due: '2026-11',
    base: digest(n),
    asked: ['p1', 'm1'],
    slice: [headOnly('As sent')],
  })
}

/** The n-th response, to the first packet. */
export function response(n = 1): FiledResponse {
  return filedResponseSchema.parse({
    digest: digest(n),
    packet: 'packet1',
    filedAt: '2026-11-03T00:00:00.000Z',
    filedBy: 'Bob',
    from: 'Ann Ode',
    body: `{"answers":[${n}]}`,
  })
}

function digest(n: number): string {
  return `sha256:${n.toString(16).padStart(64, '0')}`
}
