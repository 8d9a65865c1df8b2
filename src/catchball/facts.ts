import type { Decision } from '../domain/decision/decision.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { FiledResponse, Message, Packet, Round } from './records.ts'
import { responseSchema } from './response.ts'
import type { Response } from './response.ts'

/** What went out and came in, as the file keeps it, in the order it came. Append-only and outside undo. */
export interface Archive {
  readonly rounds: readonly Round[]
  readonly packets: readonly Packet[]
  readonly responses: readonly FiledResponse[]
  readonly messages: readonly Message[]
}

/** A response of the archive with the packet that it answers. */
export interface Heard {
  readonly filed: FiledResponse
  readonly response: Response
  readonly packet: Packet
}

/** The archive, read, with what was decided: all that the state of a negotiation is made of. */
export interface Facts {
  readonly rounds: ReadonlyMap<string, Round>
  readonly packets: readonly Packet[]
  readonly heard: readonly Heard[]
  readonly messages: readonly Message[]
  /** By time, then by id. */
  readonly decisions: readonly Decision[]
}

/**
 * Gathers what the state of the negotiation derives from. A response that can no longer be read, or whose packet is gone, is
 * passed over; `verify` names it. `known` holds responses that were read already, by digest.
 */
export function factsOf(
  plan: Plan,
  archive: Archive,
  known: ReadonlyMap<string, Response> = new Map(),
): Facts {
  const byId = new Map<string, Packet>(archive.packets.map(packet => [packet.id, packet]))
  return {
    rounds: new Map(archive.rounds.map(round => [round.id, round])),
    packets: archive.packets,
    heard: archive.responses.flatMap(filed => {
      const packet = byId.get(filed.packet)
      const response = packet === undefined ? undefined : (known.get(filed.digest) ?? readBody(filed.body))
      return packet === undefined || response === undefined ? [] : [{ filed, response, packet }]
    }),
    messages: archive.messages,
    decisions: [...plan.tables.decision.values()].sort(byTime),
  }
}

function readBody(body: string): Response | undefined {
  try {
    const read = responseSchema.safeParse(JSON.parse(body))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

function byTime(a: Decision, b: Decision): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
