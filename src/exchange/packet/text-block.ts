import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { fromBase64, toBase64 } from '../fonts/base64.ts'

const START = '-----BEGIN HOSHIN RESPONSE-----'
const END = '-----END HOSHIN RESPONSE-----'
const LINE = 64

/**
 * A response as a block of text that a mail can carry: base64 in short lines, then the digest of what it stands for.
 *
 * `document`: the response as its file would hold it. The same document gives the same block.
 */
export function writeTextBlock(document: string): string {
  const bytes = utf8ToBytes(document)
  const lines = toBase64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return [START, ...lines, `sha256:${bytesToHex(sha256(bytes))}`, END].join('\n')
}

/** Whether a text holds such a block, or the start of one. */
export function hasTextBlock(text: string): boolean {
  return text.includes('BEGIN HOSHIN RESPONSE')
}

/**
 * The documents of all blocks in a text, in order. Text around them, quotation marks at the start of lines ("> ") and lines that
 * were broken anew do no harm; a block that lost or changed a character does.
 */
export function readTextBlocks(text: string): Result<readonly Uint8Array[], string> {
  const found = [...text.matchAll(/BEGIN HOSHIN RESPONSE-*([\s\S]*?)(?:END HOSHIN RESPONSE|$)/g)]
  const documents: Uint8Array[] = []
  for (const [, inside = ''] of found) {
    const parts = /^([\s\S]*?)sha256:([\s\S]*)$/.exec(inside)
    const digest = (parts?.[2] ?? '').replaceAll(/[^0-9a-f]/g, '')
    const bytes = fromBase64(parts?.[1] ?? '')
    if (parts === null || bytesToHex(sha256(bytes)) !== digest) {
      return err(
        'The block of answers was cut off or changed on its way. Copy all of it, from BEGIN to END, or ask for the file.',
      )
    }
    documents.push(bytes)
  }
  return ok(documents)
}
