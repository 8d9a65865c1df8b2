import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64 } from '../fonts/base64.ts'
import { CRLF, piecesOf } from './fold.ts'

/** "=?UTF-8?B?" and "?=" take 12 of the 75 characters that an encoded word may have; 45 bytes become 60. */
const WORD_BYTES = 45
const PLAIN = /^[\x20-\x7e]*$/
/** As long as a line should be, so that no header of plain characters has to be folded. */
const LINE = 78

/** A text without anything that could end a header or hide in it. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * A header line of free text, such as Subject. Short plain text stands as it is; everything else becomes encoded words on
 * folded lines. Source: RFC 2047, sections 2, 4.1 and 5 (1).
 */
export function textHeader(name: string, text: string): string {
  const line = `${name}: ${oneLine(text)}`
  if (PLAIN.test(line) && line.length <= LINE && !line.includes('=?')) return `${line}${CRLF}`
  return `${name}: ${encodedWords(oneLine(text))}${CRLF}`
}

/** A mailbox: a name with an address. Source: RFC 5322, section 3.4. */
export function mailboxHeader(name: string, person: string, address: string): string {
  const words = oneLine(person)
  const phrase =
    PLAIN.test(words) && words.length < 40 ? `"${words.replace(/["\\]/g, '\\$&')}"` : encodedWords(words)
  return `${name}: ${phrase}${CRLF} <${oneLine(address)}>${CRLF}`
}

/** Whether an address can stand in a header as it is: plain characters, one "@", no blanks or brackets. */
export function isPlainAddress(address: string): boolean {
  return /^[!#-'*+\-/-9=?A-Z^-~.]+@[A-Za-z0-9.-]+$/.test(address) && address.length <= 254
}

/** The name of an attached file, in plain characters and, where it has others, once more as it is. Source: RFC 2231, section 4. */
export function fileNameParameter(parameter: 'name' | 'filename', file: string): string {
  const name = oneLine(file)
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\]/g, '_')
  const simple = ` ${parameter}="${plain}"`
  if (plain === name) return simple
  // In pieces, so that no line grows past the limit of 998 whatever the file is called.
  const pieces = percentPieces(name).map(
    (piece, at) => ` ${parameter}*${at}*=${at === 0 ? "UTF-8''" : ''}${piece}`,
  )
  return [simple, ...pieces].join(`;${CRLF}`)
}

function percentPieces(name: string): string[] {
  return piecesOf(name, 18).map(piece =>
    [...utf8ToBytes(piece)]
      .map(byte =>
        /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
          ? String.fromCharCode(byte)
          : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join(''),
  )
}

function encodedWords(text: string): string {
  return piecesOf(text, WORD_BYTES)
    .map(piece => `=?UTF-8?B?${toBase64(utf8ToBytes(piece))}?=`)
    .join(`${CRLF} `)
}
