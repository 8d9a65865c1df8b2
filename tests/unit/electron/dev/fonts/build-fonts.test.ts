import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFonts } from '../../../../../electron/dev/fonts/build-fonts.ts'
import { openFont, type FontFile } from '../../../../../src/exchange/fonts/font-file.ts'
import { faces } from '../../../../../src/layout/text/faces.ts'
import { builtFonts, fontFolder } from '../../../../support/fonts.ts'

beforeAll(builtFonts, 60_000)

function open(name: string): FontFile {
  const font = openFont(new Uint8Array(readFileSync(join(fontFolder, name))))
  if (font === undefined) throw new Error(`${name} is no font.`)
  return font
}

describe('the built faces', () => {
  it('are static, of the weights and widths of the design, with full Latin, Greek and Cyrillic', () => {
    for (const face of faces.filter(({ family }) => family === 'latin')) {
      const font = open(`${face.id}.ttf`)
      expect(font.tables.has('fvar')).toBe(false)
      for (const [first, last] of [
        [0x20, 0x7e],
        [0xa0, 0x17f],
        [0x391, 0x3a1],
        [0x3a3, 0x3ce],
        [0x400, 0x45f],
        [0x1ea0, 0x1ef9],
      ] as const) {
        for (let code = first; code <= last; code++)
          expect(font.characters.has(code), code.toString(16)).toBe(true)
      }
    }
    const width = (name: string) => open(name).advanceOf(open(name).characters.get(0x6e) ?? 0)
    expect(width('hoshin-92-400.ttf')).toBeLessThan(width('hoshin-100-400.ttf'))
    expect(width('hoshin-85-400.ttf')).toBeLessThan(width('hoshin-92-400.ttf'))
  })

  it('have the scripts of the fallbacks', () => {
    const letters = { ethiopic: 0x1200, hebrew: 0x5d0, arabic: 0x628, japanese: 0x65e5 } as const
    for (const face of faces) {
      if (face.family === 'latin') continue
      expect(open(`${face.id}.ttf`).characters.has(letters[face.family]), face.id).toBe(true)
    }
  })

  it('have no rules that change a width: no kerning, no ligatures', () => {
    for (const face of faces) {
      const { tables } = open(`${face.id}.ttf`)
      expect(tables.has('kern')).toBe(false)
      const features = ['GSUB', 'GPOS'].flatMap(tag => featuresOf(tables.get(tag)))
      expect(
        features.filter(tag => !['mark', 'mkmk', 'fina', 'init', 'isol', 'medi', 'rlig'].includes(tag)),
        face.id,
      ).toEqual([])
    }
  })

  it('do not bear the reserved name of their source', () => {
    const names = open('hoshin-100-400.ttf').tables.get('name') ?? new Uint8Array(0)
    const text = Buffer.from(names).swap16().toString('utf16le')
    expect(text).toContain('hoshin-100-400')
    expect(readFileSync(join(fontFolder, 'licences/latin.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })

  it('are named in the style sheet and the manifest', () => {
    const css = readFileSync(join(fontFolder, 'fonts.css'), 'utf8')
    const manifest = JSON.parse(readFileSync(join(fontFolder, 'manifest.json'), 'utf8')) as {
      id: string
      screen: string
    }[]
    expect(manifest.map(({ id }) => id)).toEqual(faces.map(({ id }) => id))
    for (const { id, screen } of manifest) {
      expect(css).toContain(`font-family: '${id}'`)
      expect(css).toContain(`url('./${screen}')`)
      expect(statSync(join(fontFolder, screen)).size).toBeGreaterThan(1000)
    }
    expect(css).not.toMatch(/url\((?!'\.\/)/)
  })
})

describe('building', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'hoshin-fonts-')), 'fonts')
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  it('gives the same bytes again, and does nothing where nothing changed', async () => {
    await buildFonts(folder)
    for (const name of [
      'hoshin-92-600.woff2',
      'hoshin-arabic-400.ttf',
      'metrics/hoshin-hebrew-400.json',
      'fonts.css',
    ]) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(fontFolder, name))), name).toBe(true)
    }
    writeFileSync(join(folder, 'fonts.css'), 'untouched')
    await buildFonts(folder)
    expect(readFileSync(join(folder, 'fonts.css'), 'utf8')).toBe('untouched')
  }, 60_000)
})

/** The tags of the features of a layout table. */
function featuresOf(table: Uint8Array | undefined): string[] {
  if (table === undefined) return []
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const list = view.getUint16(6)
  return Array.from({ length: view.getUint16(list) }, (_, at) =>
    String.fromCharCode(...table.subarray(list + 2 + 6 * at, list + 6 + 6 * at)),
  )
}
