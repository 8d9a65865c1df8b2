import { beforeAll, describe, expect, it } from 'vitest'
import { cutFont } from '../../../../../src/exchange/fonts/cut-font.ts'
import { openFont, type FontFile } from '../../../../../src/exchange/fonts/font-file.ts'
import { outlinesOf } from '../../../../../src/exchange/fonts/glyphs.ts'
import { toBase64 } from '../../../../../src/exchange/fonts/base64.ts'
import { builtFonts, faceFile } from '../../../../support/fonts.ts'

beforeAll(builtFonts, 60_000)

async function open(face: string): Promise<FontFile> {
  return reopen(await faceFile(face))
}

function reopen(bytes: Uint8Array): FontFile {
  const font = openFont(bytes)
  if (font === undefined) throw new Error('This is no font.')
  return font
}

describe('cutFont', () => {
  it('keeps the characters asked for with their advances, and no others', async () => {
    const font = await open('hoshin-japanese-400')
    const cut = reopen(cutFont(font, [0x65e5, 0x672c, 0x65e5, 0x10ffff]))
    expect([...cut.characters.keys()]).toEqual([0x65e5, 0x672c])
    for (const [code, glyph] of cut.characters) {
      expect(cut.advanceOf(glyph)).toBe(font.advanceOf(font.characters.get(code) ?? 0))
      expect(outlinesOf(cut.tables)(glyph).length).toBeGreaterThan(0)
    }
    expect(cut.glyphCount).toBe(3)
  })

  it('brings the parts of composed letters along', async () => {
    const font = await open('hoshin-100-400')
    const cut = reopen(cutFont(font, [0xc5]))
    expect(cut.characters.size).toBe(1)
    expect(cut.glyphCount).toBeGreaterThanOrEqual(2)
  })

  it('keeps the rules for marks, and glyph numbers with them, where marks are asked for', async () => {
    const font = await open('hoshin-hebrew-400')
    const cut = reopen(cutFont(font, [0x5e9, 0x5c1]))
    expect(cut.glyphCount).toBe(font.glyphCount)
    expect(cut.tables.has('GPOS')).toBe(true)
    expect(reopen(cutFont(font, [0x5e9])).tables.has('GPOS')).toBe(false)
  })

  it('gives the same bytes for the same characters in any order', async () => {
    const font = await open('hoshin-92-400')
    expect(cutFont(font, [66, 65])).toEqual(cutFont(font, [65, 66, 65]))
  })
})

describe('openFont', () => {
  it('takes nothing for a font that is none', () => {
    for (const bytes of [
      [],
      [0, 1, 0, 0],
      [0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0],
      Array<number>(200).fill(7),
    ]) {
      expect(openFont(Uint8Array.from(bytes))).toBeUndefined()
    }
  })

  it('takes a file that ends too early for none', async () => {
    const bytes = await faceFile('hoshin-hebrew-400')
    expect(openFont(bytes.subarray(0, bytes.length - 100))).toBeUndefined()
  })
})

describe('toBase64', () => {
  it('writes as every other program does', () => {
    for (const length of [0, 1, 2, 3, 255]) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7)
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }
  })
})
