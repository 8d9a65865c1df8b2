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
  for (const name of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, name)
    if (field === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

/** The digest of a value's canonical JSON. Finds damage, not forgery. */
export function digestOf(value: unknown): Digest {
  return `sha256:${bytesToHex(sha256(encoder.encode(canonicalJson(value))))}`
}
