import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

/** The digest of a document: `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`

/**
 * JSON text of which equal values have exactly one: names sorted by UTF-16 code unit, no white space, numbers and strings as
 * ECMAScript writes them, fields that are undefined left out (RFC 8785).
 *
 * Plain data only: no dates, maps or cycles. Throws where a value is none (a function, NaN).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no JSON value`)
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new Error(`A ${typeof value} is no JSON value`)
  return text
}

/** One text that grows, and no pairs of names and values: half of the time, and every packet and response is digested. */
function canonicalObject(value: object): string {
  let text = ''
  for (const name of sorted(Object.keys(value))) {
    const field: unknown = Reflect.get(value, name)
    if (field === undefined) continue
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** Few names, mostly in order already: putting each in its place takes a third of the time of the sort for any length. */
function sorted(names: string[]): string[] {
  if (names.length > FEW) return names.sort()
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? ''
    let place = at
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) {
      names[place] = before
      place -= 1
    }
    names[place] = name
  }
  return names
}
const FEW = 24

/** Names that were quoted before: the same ones come in every record. Not more than a plan has; a hostile file may hold any. */
const quotedNames = new Map<string, string>()
const QUOTED_MOST = 200

function quoted(name: string): string {
  const known = quotedNames.get(name)
  if (known !== undefined) return known
  const text = JSON.stringify(name)
  if (quotedNames.size < QUOTED_MOST) quotedNames.set(name, text)
  return text
}

/** The digest of a value's canonical JSON. Finds damage, not forgery. */
export function digestOf(value: unknown): Digest {
  return `sha256:${bytesToHex(sha256(encoder.encode(canonicalJson(value))))}`
}
