import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ResponseProblem } from '../../catchball/read-response.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { answersInPage } from './saved-page.ts'
import { hasTextBlock, readTextBlocks } from './text-block.ts'

/**
 * The response documents in a file, whichever of the three ways it came: the response itself, a mail or text with blocks of
 * answers, or a page that was saved with answers. A file that is none of them is answered as it is, for its reader to refuse.
 */
export function carriedResponses(bytes: Uint8Array): Result<readonly Uint8Array[], ResponseProblem> {
  const first = bytes.find(byte => byte > 0x20 && byte < 0x80)
  if (first === 0x7b) return ok([bytes])
  const text = decoded(bytes)
  if (text === undefined) return ok([bytes])
  if (hasTextBlock(text) && !isPage(text)) {
    const blocks = readTextBlocks(text)
    return blocks.ok ? blocks : err({ code: 'altered', message: blocks.error })
  }
  if (!isPage(text)) return ok([bytes])
  const saved = answersInPage(text)
  if (saved !== undefined) return ok([utf8ToBytes(saved.response)])
  return err({
    code: 'wrong-format',
    message:
      'This is a packet without answers. Ask for the response, or for the page saved with the answers.',
  })
}

function isPage(text: string): boolean {
  return text.includes('id="packet-data"')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
