import { typedText } from '../../layout/text/arabic-forms.ts'
import { hex } from './to-unicode.ts'

/** What one character code of an embedded font stands for. */
export interface CharacterCode {
  /** The character whose glyph it draws. */
  readonly drawn: number
  /** In 1/1000 of the size. */
  readonly width: number
  /** What a reader of the document takes it for. */
  readonly typed: string
}

/** The codes of a font, code 1 first, and the digits that show each character. */
export interface CodeTable {
  readonly codes: readonly CharacterCode[]
  readonly shown: ReadonlyMap<number, string>
}

const space = 0x20

/**
 * Gives each character a code of its own, so that letters that share a glyph in several scripts are told apart.
 *
 * The one glyph of lam with alef gets two codes, one a letter, the other drawing nothing: readers turn right-to-left text
 * round letter by letter, and would mix up the letters of a single code.
 */
export function codeTable(codePoints: readonly number[], widthOf: (codePoint: number) => number): CodeTable {
  const codes: CharacterCode[] = []
  const shown = new Map<number, string>()
  const add = (code: CharacterCode) => hex(codes.push(code))
  for (const drawn of codePoints) {
    const width = widthOf(drawn)
    const [first = '', second] = typedText(drawn)
    if (second === undefined) shown.set(drawn, add({ drawn, width, typed: first }))
    else {
      const half = Math.round(width / 2)
      const left = add({ drawn, width: half, typed: second })
      shown.set(drawn, left + add({ drawn: space, width: width - half, typed: first }))
    }
  }
  return { codes, shown }
}
