import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { quoted } from './format-error.ts'
import type { Problem } from './format-error.ts'

/**
 * How far a document may go before it is refused: far above what any plan holds, low enough that a hostile file costs
 * neither the stack nor the memory.
 */
const MOST_LEVELS = 64
const MOST_VALUES = 8_000_000

/** What JSON text can say. Objects have no prototype. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

interface Reader {
  readonly text: string
  at: number
  values: number
}

class Malformed extends Error {}

/**
 * Reads JSON text more strictly than `JSON.parse`: a key that stands twice, a number beyond what a double holds, deep
 * nesting and `__proto__` are refused, and every refusal names line and column. −0 is read as 0.
 */
export function parseJson(text: string): Result<Json, Problem> {
  const reader: Reader = { text, at: 0, values: 0 }
  try {
    const value = readValue(reader, 0)
    skipSpace(reader)
    if (reader.at < text.length) throw new Malformed('there is more text after the end of the document')
    return ok(value)
  } catch (error) {
    if (error instanceof Malformed) return err({ place: placeOf(reader), message: error.message })
    throw error
  }
}

function placeOf({ text, at }: Reader): string {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', start)) {
    line += 1
    start = next + 1
  }
  return `line ${line}, column ${at - start + 1}`
}

function skipSpace(reader: Reader): void {
  const { text } = reader
  for (;;) {
    const code = text.charCodeAt(reader.at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
    reader.at += 1
  }
}

function readValue(reader: Reader, level: number): Json {
  skipSpace(reader)
  reader.values += 1
  if (reader.values > MOST_VALUES)
    throw new Malformed(
      `there are more than ${MOST_VALUES.toLocaleString('en')} values; no plan has that many`,
    )
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader, deeper(level))
    case '[':
      return readArray(reader, deeper(level))
    case '"':
      return readString(reader)
    case 't':
      return readWord(reader, 'true', true)
    case 'f':
      return readWord(reader, 'false', false)
    case 'n':
      return readWord(reader, 'null', null)
    default:
      return readNumber(reader)
  }
}

function deeper(level: number): number {
  if (level >= MOST_LEVELS)
    throw new Malformed(`brackets are nested deeper than ${MOST_LEVELS} levels; no plan is`)
  return level + 1
}

function readObject(reader: Reader, level: number): Json {
  const object = Object.create(null) as Record<string, Json>
  reader.at += 1
  skipSpace(reader)
  if (reader.text[reader.at] === '}') {
    reader.at += 1
    return object
  }
  for (;;) {
    const key = readKey(reader, object)
    object[key] = readValue(reader, level)
    if (endsHere(reader, '}')) return object
  }
}

function readKey(reader: Reader, object: Readonly<Record<string, Json>>): string {
  skipSpace(reader)
  if (reader.text[reader.at] !== '"') throw unexpected(reader, 'a name in double quotes')
  const start = reader.at
  const key = readString(reader)
  if (key === '__proto__' || Object.hasOwn(object, key)) {
    reader.at = start
    throw new Malformed(
      key === '__proto__'
        ? '"__proto__" is no field of a plan; take it out'
        : `${quoted(key)} stands twice here; keep one`,
    )
  }
  skipSpace(reader)
  if (reader.text[reader.at] !== ':') throw unexpected(reader, 'a colon')
  reader.at += 1
  return key
}

function readArray(reader: Reader, level: number): Json {
  const array: Json[] = []
  reader.at += 1
  skipSpace(reader)
  if (reader.text[reader.at] === ']') {
    reader.at += 1
    return array
  }
  for (;;) {
    array.push(readValue(reader, level))
    if (endsHere(reader, ']')) return array
  }
}

/** Whether the list or object ends after the value just read; a comma means that it goes on. */
function endsHere(reader: Reader, bracket: string): boolean {
  skipSpace(reader)
  const next = reader.text[reader.at]
  if (next !== ',' && next !== bracket) throw unexpected(reader, `a comma or "${bracket}"`)
  reader.at += 1
  return next === bracket
}

const plain = /[^"\\\u0000-\u001f]*/y
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

function readString(reader: Reader): string {
  const { text } = reader
  reader.at += 1
  let value = ''
  for (;;) {
    plain.lastIndex = reader.at
    plain.test(text)
    value += text.slice(reader.at, plain.lastIndex)
    reader.at = plain.lastIndex
    const next = text[reader.at]
    if (next === '"') {
      reader.at += 1
      return value
    }
    if (next === undefined) throw new Malformed('the document ends inside a text; it may be cut off')
    if (next !== '\\') throw new Malformed('a text holds a line break or control character; write it as \\n')
    value += readEscape(reader)
  }
}

function readEscape(reader: Reader): string {
  const letter = reader.text[reader.at + 1] ?? ''
  if (letter === 'u') {
    const hex = reader.text.slice(reader.at + 2, reader.at + 6)
    if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Malformed('"\\u" needs four hexadecimal digits')
    reader.at += 6
    return String.fromCharCode(Number.parseInt(hex, 16))
  }
  const value = escapes[letter]
  if (value === undefined) throw new Malformed('a backslash stands before a character that it cannot escape')
  reader.at += 2
  return value
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readNumber(reader: Reader): number {
  numberPattern.lastIndex = reader.at
  const found = numberPattern.exec(reader.text)
  if (found === null) throw unexpected(reader, 'a value')
  const value = Number(found[0])
  if (!Number.isFinite(value)) throw new Malformed(`the number ${quoted(found[0])} is too large`)
  reader.at = numberPattern.lastIndex
  return value === 0 ? 0 : value
}

function readWord<T>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) throw unexpected(reader, 'a value')
  reader.at += word.length
  return value
}

function unexpected(reader: Reader, wanted: string): Malformed {
  const [found] = reader.text.slice(reader.at, reader.at + 2)
  if (found === undefined)
    return new Malformed(`the document ends where ${wanted} should stand; it may be cut off`)
  return new Malformed(`${wanted} should stand here, not ${quoted(found)}`)
}
