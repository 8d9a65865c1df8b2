import type { Tables } from '../../../src/exchange/fonts/sfnt.ts'

/**
 * Gives a made face its own name and keeps the notices of its source.
 *
 * The licence reserves the names of the originals for the originals, and a static, cut-down face is a changed one. What the axes of
 * the original were called goes too: it points at names that are not kept, which Firefox reports for every page.
 */
export function rename(tables: Tables, face: string): void {
  tables.delete('STAT')
  const old = readNames(Buffer.from(tables.get('name') ?? new Uint8Array(6)))
  const kept = [0, 5, 7, 8, 9, 11, 12, 13, 14].flatMap(id => {
    const text = old.get(id)
    return text === undefined ? [] : [[id, text] as const]
  })
  const own = [1, 4, 6, 16].map(id => [id, face] as const)
  tables.set(
    'name',
    writeNames(new Map([...kept, ...own, [2, 'Regular'], [3, `${face} (made from ${old.get(4) ?? ''})`]])),
  )
}

/** Names of the Windows platform in English, by name id. */
function readNames(table: Buffer): Map<number, string> {
  const names = new Map<number, string>()
  const strings = table.readUInt16BE(4)
  for (let at = 6; at < 6 + 12 * table.readUInt16BE(2); at += 12) {
    if (table.readUInt16BE(at) !== 3 || table.readUInt16BE(at + 4) !== 0x409) continue
    const start = strings + table.readUInt16BE(at + 10)
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8))).swap16()
    names.set(table.readUInt16BE(at + 6), text.toString('utf16le'))
  }
  return names
}

function writeNames(names: Map<number, string>): Buffer {
  const sorted = [...names].sort(([a], [b]) => a - b)
  const records = Buffer.alloc(6 + 12 * sorted.length)
  const strings: Buffer[] = []
  let length = 0
  records.writeUInt16BE(sorted.length, 2)
  records.writeUInt16BE(records.length, 4)
  for (const [index, [id, text]] of sorted.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16()
    for (const [field, value] of [3, 1, 0x409, id, bytes.length, length].entries()) {
      records.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    }
    strings.push(bytes)
    length += bytes.length
  }
  return Buffer.concat([records, ...strings])
}
