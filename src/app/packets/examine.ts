import { packetAnswered } from '../../catchball/check-response.ts'
import { responseSchema } from '../../catchball/response.ts'
import { readResponse } from '../../catchball/read-response.ts'
import type { ResponseProblem } from '../../catchball/read-response.ts'
import type { Packet } from '../../catchball/records.ts'
import type { Response } from '../../catchball/response.ts'
import { schemaFor } from '../../support/compiled-schema.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'

/** A file that is said to hold a response. Look at its size before reading it (RESPONSE_MAX_BYTES). */
export interface ResponseFile {
  /** As the person knows it; stands before every message. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A response that fits this plan, with the packet it answers. */
export interface Answered {
  readonly file: string
  readonly response: Response
  readonly packet: Packet
  /** The document as it stood in the file. */
  readonly text: string
}

/** What is wrong with one of the files. The message begins with its name. */
export interface FileProblem {
  readonly code: ResponseProblem['code']
  readonly file: string
  readonly message: string
}

/** What is known of the plan that responses are to fit. */
export interface Known {
  readonly plan: string
  readonly packets: readonly Packet[]
  /** Ids of packets that were withdrawn. */
  readonly withdrawn: ReadonlySet<string>
}

/** What a response weighs: so many answers, about. */
const ANSWERS = 50

/** Reads and checks every file; answers all of them, or everything that is wrong, one problem a file. Files nothing. */
export function examineResponses(
  files: readonly ResponseFile[],
  { plan, packets, withdrawn }: Known,
): Result<readonly Answered[], readonly FileProblem[]> {
  const byId = new Map<string, Packet>(packets.map(packet => [packet.id, packet]))
  const schema = schemaFor(responseSchema, files.length * ANSWERS)
  const good: Answered[] = []
  const bad: FileProblem[] = []
  for (const { name, bytes } of files) {
    const read = readResponse(bytes, schema)
    const packet = read.ok ? packetAnswered(read.value.response, plan, byId, withdrawn) : read
    if (!packet.ok) bad.push({ ...packet.error, file: name, message: `${name}: ${packet.error.message}` })
    else if (read.ok) good.push({ file: name, packet: packet.value, ...read.value })
  }
  return bad.length > 0 ? err(bad) : ok(good)
}
