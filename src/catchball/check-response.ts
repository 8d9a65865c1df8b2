import { err, ok } from '../support/result.ts'
import type { Result } from '../support/result.ts'
import { sentItem } from './packet-index.ts'
import type { Packet } from './records.ts'
import type { ResponseProblem } from './read-response.ts'
import type { Answer, Offer, Response } from './response.ts'
import { forbiddenIn, standingIn } from './rights.ts'

/**
 * The packet that a response answers, if the response fits it: this plan, a packet that was made from it and not withdrawn, the
 * very content that was sent, items that it holds, and nothing that its reader may not say.
 */
export function packetAnswered(
  response: Response,
  plan: string,
  packets: ReadonlyMap<string, Packet>,
  withdrawn: ReadonlySet<string> = new Set(),
): Result<Packet, ResponseProblem> {
  if (response.plan !== plan) {
    return problem('other-plan', 'This response answers a packet of another plan. Merge it into that plan.')
  }
  const packet = packets.get(response.packet)
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
  if (withdrawn.has(packet.id)) {
    return problem(
      'withdrawn',
      `Packet ${packet.name} was withdrawn. Undo that to take its answer, or send a new packet.`,
    )
  }
  const wrong = wrongIn(response, packet)
  return wrong === undefined ? ok(packet) : err(wrong)
}

function wrongIn(response: Response, packet: Packet): ResponseProblem | undefined {
  const offered = new Set(response.offers.map(offer => offer.id))
  for (const answer of response.answers) {
    if (offered.has(answer.item)) continue
    const found = wrongAnswer(response, packet, answer)
    if (found !== undefined) return found
  }
  for (const offer of response.offers) {
    const found = wrongOffer(packet, offer)
    if (found !== undefined) return found
  }
  return undefined
}

function wrongAnswer(response: Response, packet: Packet, answer: Answer): ResponseProblem | undefined {
  const standing = standingIn(packet, answer.item)
  if (standing === undefined) {
    const message = `The response answers an item that packet ${packet.name} does not hold (${answer.item}).`
    return { code: 'unknown-item', message }
  }
  const forbidden = forbiddenIn(answer, standing)
  const code = sentItem(packet, answer.item)?.code ?? 'the request'
  const part = STANDING_WORDS[standing]
  if (forbidden !== undefined) {
    const message = `${response.from.name} ${part} ${code} and may not ${forbidden} it. Ask for the answer of who decides it, or enter it as a question.`
    return { code: 'not-theirs', message }
  }
  const stranger = answer.counter?.owner
  if (stranger !== undefined && !packet.slice.some(({ id }) => id === stranger)) {
    const message = `The response names an owner for ${code} that packet ${packet.name} does not hold (${stranger}).`
    return { code: 'unknown-item', message }
  }
  return undefined
}

const STANDING_WORDS: Readonly<Record<NonNullable<ReturnType<typeof standingIn>>, string>> = {
  accountable: 'leads',
  owner: 'owns',
  carrier: 'carries',
  responsible: 'helps with',
  consulted: 'is consulted on',
  informed: 'is informed about',
  chain: 'only sees',
  request: 'is asked for',
}

/** Offers name items of the packet: what is linked, dropped or handed on. */
function wrongOffer(packet: Packet, { id, kind, text, links = [] }: Offer): ResponseProblem | undefined {
  const stranger = links.find(({ to }) => sentItem(packet, to) === undefined)
  if (stranger !== undefined) {
    const message = `Offer ${id} names an item that packet ${packet.name} does not hold (${stranger.to}).`
    return { code: 'unknown-item', message }
  }
  const needed = { priority: 0, metric: 0, link: 2, drop: 1, 'hand-on': 1 }[kind]
  const named =
    kind === 'priority' || kind === 'metric' ? (text ?? '').trim() !== '' : links.length === needed
  if (named) return undefined
  const what =
    needed === 0 ? 'has no text' : `must name ${needed === 1 ? 'one item' : 'two items'} in its links`
  return { code: 'invalid', message: `Offer ${id} (${kind}) ${what}. Ask for the file again.` }
}

function problem(code: ResponseProblem['code'], message: string): Result<never, ResponseProblem> {
  return err({ code, message })
}
