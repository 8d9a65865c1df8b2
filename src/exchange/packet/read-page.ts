import { packetDocumentSchema, PACKET_FORMAT, PACKET_VERSION } from '../../catchball/packet-document.ts'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import { plainProblem } from '../../catchball/plain-problem.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'

/** Why a file is not taken as a packet. */
export interface PageProblem {
  readonly code: 'too-large' | 'wrong-format' | 'newer' | 'invalid'
  readonly message: string
}

const START = '<script type="application/json" id="packet-data">'
const END = '</script>'
const MAX_BYTES = 20_000_000

/**
 * The data of a packet file. Only the data block is looked at; markup and script of the file are never loaded or run.
 */
export function readPage(html: string): Result<PacketDocument, PageProblem> {
  const block = dataBlock(html)
  return block.ok ? readDocument(block.value) : block
}

/** The text of the data block of a packet file: a document, or one that is sealed. */
export function dataBlock(html: string): Result<string, PageProblem> {
  if (html.length > MAX_BYTES)
    return problem('too-large', 'The file is larger than 20 MB, which no packet is.')
  const start = html.indexOf(START)
  const end = html.indexOf(END, start)
  if (start === -1 || end === -1) return problem('wrong-format', 'This file holds no review packet.')
  return ok(html.slice(start + START.length, end))
}

/** The data block itself, as the page reads it. */
export function readDocument(json: string): Result<PacketDocument, PageProblem> {
  const value = parsed(json)
  if (value?.['format'] !== PACKET_FORMAT) return problem('wrong-format', 'This file holds no review packet.')
  const version = value['version']
  if (typeof version === 'number' && version > PACKET_VERSION) {
    return problem(
      'newer',
      `The packet has version ${version}; this program reads version ${PACKET_VERSION}. Update it first.`,
    )
  }
  const read = packetDocumentSchema.safeParse(value)
  if (read.success) return ok(read.data)
  return problem('invalid', `The packet is damaged (${plainProblem(read.error, value)}). Ask for it again.`)
}

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}

function problem(code: PageProblem['code'], message: string): Result<never, PageProblem> {
  return err({ code, message })
}
