import { err, ok } from '../support/result.ts'
import type { Result } from '../support/result.ts'
import { sentItem } from './compare.ts'
import type { Packet } from './records.ts'
import type { ResponseProblem } from './read-response.ts'
import type { Response } from './response.ts'

/**
 * The packet that a response answers, if the response fits it: this plan, a packet that was made from it, the very content
 * that was sent, and items that it holds.
 */
export function packetAnswered(
  response: Response,
  plan: string,
  packets: readonly Packet[],
): Result<Packet, ResponseProblem> {
  if (response.plan !== plan) {
    return problem('other-plan', 'This response answers a packet of another plan. Merge it into that plan.')
  }
  const packet = packets.find(one => one.id === response.packet)
  if (packet === undefined) {
    return problem(
      'unknown-packet',
      'This plan knows no such packet. Merge the response into the file that the packet was made from.',
    )
  }
  if (packet.base !== response.base) {
    return problem(
      'other-base',
      `The response does not fit what was sent in packet ${packet.name}. Ask for an answer to that packet.`,
    )
  }
  const offered = new Set(response.offers.map(offer => offer.id))
  const stranger = response.answers.find(
    ({ item }) => sentItem(packet, item) === undefined && !offered.has(item),
  )
  if (stranger !== undefined) {
    return problem(
      'unknown-item',
      `The response answers an item that packet ${packet.name} does not hold (${stranger.item}).`,
    )
  }
  return ok(packet)
}

function problem(code: ResponseProblem['code'], message: string): Result<never, ResponseProblem> {
  return err({ code, message })
}
