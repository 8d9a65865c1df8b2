import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What no common file system takes in a name, and what would hide in one. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** Names may have 255 bytes; the longest ending is ".response.json", and a number may follow. */
const PART_BYTES = 90

/**
 * The name of a packet without its ending: PLAN-ADDRESSEE-rN, in any script, safe on every file system.
 *
 * `plan` is the name of the plan's file; `matrix` stands between where one addressee has packets of several matrices.
 */
export function packetName(parts: {
  readonly plan: string
  readonly matrix?: string
  readonly addressee: string
  readonly round: number
}): string {
  const { plan, matrix, addressee, round } = parts
  const named = [plan, ...(matrix === undefined ? [] : [matrix]), addressee].map(safePart)
  return `${named.join('-')}-r${round}`
}

/** The name of a plan's file without folder and ending. */
export function planName(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? ''
  return file.replace(/\.hoshin$/i, '')
}

/** Names that differ for every file system, also for those that know no case: a later one gets "-2", "-3" and so on. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let next = name
    for (let count = 2; taken.has(folded(next)); count += 1) next = `${name}-${count}`
    taken.add(folded(next))
    return next
  })
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A text as a part of a file name: in any script, safe on every file system, never empty. */
export function safePart(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, '-')
    .replace(/^[-. ]+|[-. ]+$/g, '')
  const short = cutToBytes(clean, PART_BYTES).replace(/[-. ]+$/, '')
  if (short === '') return 'plan'
  return RESERVED.test(short) ? `${short}_` : short
}

/** By whole characters; a combining mark that does not fit leaves its letter bare. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += utf8ToBytes(character).length
    if (bytes > most) break
    kept += character
  }
  return kept
}
