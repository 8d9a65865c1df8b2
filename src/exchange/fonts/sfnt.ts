/** The tables of an OpenType font file by their four-letter tag. */
export type Tables = Map<string, Uint8Array>

const trueType = 0x00010000

/** Reads the table directory of a TrueType font, or undefined where the bytes are none or end too early. */
export function readTables(font: Uint8Array): Tables | undefined {
  const view = viewOf(font)
  if (font.length < 12 || view.getUint32(0) !== trueType) return undefined
  const count = view.getUint16(4)
  if (font.length < 12 + 16 * count) return undefined
  const tables: Tables = new Map()
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const start = view.getUint32(at + 8)
    const end = start + view.getUint32(at + 12)
    if (end > font.length) return undefined
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), font.subarray(start, end))
  }
  return tables
}

/** Writes tables as a TrueType font, in the order of their tags and with all checksums. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const start = 12 + 16 * sorted.length
  const font = new Uint8Array(start + sorted.reduce((sum, [, table]) => sum + padded(table.length), 0))
  const view = viewOf(font)
  view.setUint32(0, trueType)
  for (const [index, value] of searchFields(sorted.length, power).entries())
    view.setUint16(4 + 2 * index, value)
  let offset = start
  let head = 0
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = 12 + 16 * index
    font.set(table, offset)
    if (tag === 'head') view.setUint32((head = offset) + 8, 0)
    for (let letter = 0; letter < 4; letter++) font[at + letter] = tag.charCodeAt(letter)
    view.setUint32(at + 4, checksum(view, offset, padded(table.length)))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, table.length)
    offset += padded(table.length)
  }
  if (head > 0) view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, font.length)) >>> 0)
  return font
}

/** A big-endian view of bytes, which may be part of a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function searchFields(count: number, power: number): number[] {
  return [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)]
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
