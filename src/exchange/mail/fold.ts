import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Lines of mail and of calendars end so, whatever the system. */
export const CRLF = '\r\n'

/** A text in pieces of at most so many UTF-8 bytes, never within a character. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of text) {
    const { length } = utf8ToBytes(character)
    if (bytes + length > most) {
      pieces.push(piece)
      piece = ''
      bytes = 0
    }
    piece += character
    bytes += length
  }
  return [...pieces, piece]
}
