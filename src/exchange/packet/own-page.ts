import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { dataBlock, readDocument } from './read-page.ts'
import type { PageProblem } from './read-page.ts'
import { answersInPage, pageWithAnswers } from './saved-page.ts'
import { readSealed } from './sealed.ts'
import { writePage, writeSealedPage } from './write-page.ts'
import type { PageParts } from './write-page.ts'

/** The program's own page for a packet file. */
export interface OwnPage {
  readonly html: string
  /** The packet's name, as its files begin. */
  readonly name: string
  /** The same for every file of this packet, with answers in it or without; 32 hexadecimal digits. */
  readonly key: string
  /** Whether the file holds answers. */
  readonly answered: boolean
}

/**
 * The program's own copy of the page with the data of a packet file, and the answers that were saved in it. Markup, style and
 * script of the file are left behind: what it shows is ours, and its data is checked. Error: one line that says what to do.
 */
export async function ownPage(source: string, parts: PageParts): Promise<Result<OwnPage, PageProblem>> {
  const block = dataBlock(source)
  if (!block.ok) return block
  const key = bytesToHex(sha256(utf8ToBytes(block.value))).slice(0, 32)
  const answers = answersInPage(source)
  const answered = answers !== undefined
  const withAnswers = (html: string) => (answers === undefined ? html : pageWithAnswers(html, answers))
  const sealed = readSealed(block.value)
  if (sealed !== undefined) {
    const { html } = await writeSealedPage(sealed, parts)
    return ok({ html: withAnswers(html), name: sealed.name, key, answered })
  }
  const read = readDocument(block.value)
  if (!read.ok) return read
  // Checked, but as it stands in the file: a packet of this version comes out the same, byte for byte.
  const { html } = await writePage(JSON.parse(block.value) as PacketDocument, parts)
  return ok({ html: withAnswers(html), name: read.value.name, key, answered })
}
