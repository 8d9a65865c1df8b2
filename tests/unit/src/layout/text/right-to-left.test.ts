import { beforeAll, describe, expect, it } from 'vitest'
import { formOf, typedText } from '../../../../../src/layout/text/arabic-forms.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { setText } from '../../../../../src/layout/text/set-text.ts'
import { builtMetrics } from '../../../../support/fonts.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const style = { weight: 400, stretch: 92 } as const

function drawn(text: string, width = 400): string[] {
  const set = setText(text, { size: 13, style, width, maxLines: 3 }, metrics)
  return set.lines.map(line => line.runs.map(run => run.text).join(''))
}

/** The code points of a text in hexadecimal. */
function codes(text: string | undefined): string {
  return Array.from(text ?? '', char => char.codePointAt(0)?.toString(16)).join(' ')
}

describe('text that runs to the left', () => {
  it('comes out in visual order, numbers and Latin words still reading to the right', () => {
    expect(drawn('אבג OEE 95 דה')).toEqual(['הד OEE 95 גבא'])
    expect(drawn('Raise אבג to 95')).toEqual(['Raise גבא to 95'])
  })

  it('turns brackets round', () => {
    expect(drawn('א (ב) ג')).toEqual(['ג (ב) א'])
    expect(codes(drawn('א (ב')[0])).toBe('5d1 29 20 5d0')
  })

  it('says which way its paragraph reads', () => {
    const lines = setText('אבג\nabc', { size: 13, style, width: 400, maxLines: 2 }, metrics).lines
    expect(lines.map(line => line.rightToLeft)).toEqual([true, false])
  })

  it('breaks in the order of reading and puts the ellipsis at the left end', () => {
    expect(drawn('אבגדה וזחטי', 40)).toEqual(['הדגבא', 'יטחזו'])
    const cut = setText('אבגדה וזחטי כלמנס', { size: 13, style, width: 60, maxLines: 1 }, metrics)
    expect(cut.lines[0]?.runs[0]?.text.startsWith('…')).toBe(true)
  })

  it('keeps points with their letters', () => {
    expect(codes(drawn('שָׁל')[0])).toBe('5dc 5e9 5b8 5c1')
  })

  it('joins Arabic letters by their neighbours', () => {
    expect(codes(drawn('بيت')[0])).toBe('fe96 fef4 fe91')
    expect(codes(drawn('دار')[0])).toBe('631 627 62f')
    expect(codes(drawn('سلام')[0])).toBe('645 fefc feb3')
    expect(codes(drawn('بـب')[0])).toBe('fe90 640 fe91')
  })

  it('lets a zero-width non-joiner part letters and a joiner join them', () => {
    expect(codes(drawn('می‌خ')[0])).toBe('62e fbfd fee3')
    expect(codes(drawn('ه‍')[0])).toBe('feeb')
  })

  it('joins letters that Unicode has no joined forms for by forms of our own', () => {
    const [line] = drawn('ښب')
    expect(codes(line)).toBe(`fe90 ${formOf(0x69a, 'initial')?.toString(16)}`)
    expect(typedText(formOf(0x69a, 'initial') ?? 0)).toBe('ښ')
  })

  it('knows the forms of Unicode as Unicode does', () => {
    for (let letter = 0x621; letter <= 0x6d3; letter++) {
      for (const form of ['isolated', 'final', 'initial', 'medial'] as const) {
        const code = formOf(letter, form)
        if (code === undefined || code < 0xf000) continue
        const seen = String.fromCodePoint(code).normalize('NFKC')
        expect(seen, code.toString(16)).toBe(String.fromCodePoint(letter).normalize('NFKC'))
        expect(seen).toBe(typedText(code))
      }
    }
  })
})
