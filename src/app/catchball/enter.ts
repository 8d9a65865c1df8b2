import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ResponseOrigin } from '../../catchball/records.ts'
import { writeResponse } from '../../catchball/response.ts'
import type { Answer, Offer } from '../../catchball/response.ts'
import { err } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { mergeResponses } from '../packets/merge.ts'
import type { Merged, MergeError } from '../packets/merge.ts'
import { decideError } from './decide-error.ts'
import type { CatchballDesk } from './desk.ts'

/** Answers that were given in a meeting, by phone or on paper. */
export interface Entered {
  /** The packet that they answer, by id. */
  readonly packet: string
  readonly origin: Exclude<ResponseOrigin, 'file'>
  readonly answers: readonly Answer[]
  readonly offers?: readonly Offer[]
  /** The day it was said, as YYYY-MM-DD. */
  readonly on?: string
}

/**
 * Files answers for an addressee with where they came from. From there on they are like any other response: the same checks,
 * the same states, a digest of their own; the same answers entered twice are one.
 */
export async function enterAnswers(
  desk: CatchballDesk,
  { packet: id, origin, answers, offers = [], on }: Entered,
  author: string,
): Promise<Result<Merged, readonly MergeError[]>> {
  const packets = await desk.catchball.packets()
  if (!packets.ok) return err([packets.error])
  const rounds = await desk.catchball.rounds()
  if (!rounds.ok) return err([rounds.error])
  const packet = packets.value.find(one => one.id === id)
  if (packet === undefined) {
    return err([
      decideError('unknown', 'This packet is not in the plan. Make it first, then enter what was answered.'),
    ])
  }
  const name = desk.session.plan.tables.person.get(packet.addressee)?.name ?? 'Addressee'
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, base: packet.base },
    round: rounds.value.find(round => round.id === packet.round)?.number ?? 1,
    from: { person: packet.addressee, name },
    signed: on === undefined ? null : { name, on },
    answers: [...answers],
    offers: [...offers],
  })
  const files = [{ name: `Answers of ${name}`, bytes: utf8ToBytes(text) }]
  return mergeResponses(desk, { files, author, origin })
}
