import { filedResponseSchema, messageSchema, packetSchema, roundSchema } from '../../src/catchball/records.ts'
import type { FiledResponse, Message, Packet, Round } from '../../src/catchball/records.ts'
import { decisionSchema } from '../../src/domain/decision/decision.ts'
import type { Decision } from '../../src/domain/decision/decision.ts'
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
    terms: { p1: terms },
    requests: [{ id: 'ask-0', what: 'Two fitters', by: '2027-06', code: 'P1', text: 'Cells', from: 'Bob' }],
    sentBy: 'Bob',
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
    origin: 'file',
  })
}

const terms = {
  ...{ target: 3.2, due: '2027-12', text: 'Cells', owner: 'ann', milestones: [{ by: '2027-06', value: 4 }] },
  ...{ unit: '%', direction: 'decrease', low: null, high: null, parents: ['g0'] },
  links: [{ to: 'g1', strength: 'strong' }],
  roles: [{ person: 'ann', role: 'accountable' }],
}

/** The n-th message, on an item of the first packet. */
export function message(n = 1): Message {
  return messageSchema.parse({
    id: `message${n}`,
    matrix: 'corp',
    item: 'p1',
    at: '2026-11-04T00:00:00.000Z',
    author: 'Bob',
    text: 'The fitters come in May.',
    visibility: 'addressee',
    addressees: ['ann'],
    replies: [digest(n)],
  })
}

/** A decision with every field that one may have. */
export function decision(): Decision {
  return decisionSchema.parse({
    ...{ table: 'decision', id: 'decision1', matrix: 'corp', act: 'accept' },
    ...{ round: 'round1', packet: 'packet1', response: digest(1), item: 'p1', fields: ['target', 'due'] },
    counter: { target: 2.9, due: '2027-12', milestones: [{ by: '2027-06', value: 3.6 }] },
    conditions: [{ what: 'Two fitters', from: 'Maintenance', by: '2027-06', person: 'mm' }],
    parents: [{ item: 'g1', way: 'raise', target: 2.9 }],
    ...{ person: 'ann', due: '2027-01', snapshot: 'Approved', fingerprint: digest(2) },
    ...{ reason: 'Agreed on the phone.', author: 'Bob', at: '2026-11-04T00:00:00.000Z' },
  })
}

function digest(n: number): string {
  return `sha256:${n.toString(16).padStart(64, '0')}`
}
