/** One square picture in PNG format with its edge in pixels. */
export interface IconPicture {
  size: number
  png: Buffer
}

/** A Windows .ico with the pictures up to 256 pixels, each as PNG (format: Windows Vista and later). */
export function ico(pictures: readonly IconPicture[]): Buffer {
  const fitting = pictures.filter(({ size }) => size <= 256)
  const header = Buffer.alloc(6 + 16 * fitting.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(fitting.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of fitting.entries()) {
    const at = 6 + 16 * index
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...fitting.map(({ png }) => png)])
}

/** The names that .icns gives to PNG pictures, by size. */
const icnsNames: Record<number, string> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
}

/** A macOS .icns with the pictures of the sizes that the format knows. */
export function icns(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => {
    const name = icnsNames[size]
    return name === undefined ? [] : [block(name, png)]
  })
  return block('icns', Buffer.concat(parts))
}

function block(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(name, 'latin1')
  header.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([header, content])
}
