import type { FiledResponse, Packet } from '../../catchball/records.ts'
import { responseSchema } from '../../catchball/response.ts'
import type { Response } from '../../catchball/response.ts'

/** A response with the packet that it answers. */
export interface Heard {
  readonly packet: Packet
  /** The day on which it came in, YYYY-MM-DD. */
  readonly since: string
  readonly response: Response
}

/** The last packet of each addressee in each matrix; an older one is answered by asking again. */
export function newestPackets(packets: readonly Packet[]): Packet[] {
  const newest = new Map<string, Packet>()
  for (const packet of packets) newest.set(`${packet.matrix} ${packet.addressee}`, packet)
  return [...newest.values()]
}

/** The filed responses to some packets, in the order they came. */
export function heardOf(packets: readonly Packet[], responses: readonly FiledResponse[]): Heard[] {
  const byId = new Map(packets.map(packet => [packet.id as string, packet]))
  return responses.flatMap(filed => {
    const packet = byId.get(filed.packet)
    const read = responseSchema.safeParse(JSON.parse(filed.body))
    const since = filed.filedAt.slice(0, 10)
    return packet !== undefined && read.success ? [{ packet, since, response: read.data }] : []
  })
}
