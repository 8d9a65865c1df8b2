import { openFont, type FontFile } from '../../../src/exchange/fonts/font-file.ts'
import type { AdvanceTable } from '../../../src/layout/text/metrics-from.ts'

/** The characters of a font that texts are made of, ascending. */
export function charactersOf(font: Uint8Array): number[] {
  return [...open(font).characters.keys()].filter(isText)
}

/** The advances of all characters of a built face. Marks advance by nothing, as browsers set them. */
export function advanceTable(face: string, font: Uint8Array): AdvanceTable {
  const opened = open(font)
  const perMille = 1000 / opened.unitsPerEm
  const advances: number[] = []
  for (const [code, glyph] of opened.characters) {
    const isMark = /\p{Mn}/u.test(String.fromCodePoint(code))
    const advance = isMark ? 0 : opened.advanceOf(glyph) * perMille
    const [first, count, same] = advances.slice(-3)
    if (first !== undefined && count !== undefined && first + count === code && same === advance) {
      advances[advances.length - 2] = count + 1
    } else advances.push(code, 1, advance)
  }
  return { face, ascent: opened.ascent * perMille, descent: opened.descent * perMille, advances }
}

function open(font: Uint8Array): FontFile {
  const opened = openFont(font)
  if (opened === undefined) throw new Error('A face is made from a TrueType font only.')
  return opened
}

/** Not controls, halves of surrogate pairs, private use or code points that are no characters. */
function isText(code: number): boolean {
  return code >= 0x20 && !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(String.fromCodePoint(code))
}
