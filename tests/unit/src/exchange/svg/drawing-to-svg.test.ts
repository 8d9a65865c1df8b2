import { beforeAll, describe, expect, it } from 'vitest'
import { embedFaces } from '../../../../../src/exchange/fonts/embedded-faces.ts'
import { drawingToSvg } from '../../../../../src/exchange/svg/drawing-to-svg.ts'
import { charactersUsed } from '../../../../../src/layout/characters-used.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { drawingOf, scripts } from '../../../../support/drawings.ts'
import { builtMetrics, faceFile } from '../../../../support/fonts.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const words = { title: 'Plan', description: 'A matrix' }

describe('drawingToSvg', () => {
  it('is a document with a name and a description, in CSS pixels', () => {
    const svg = drawingToSvg(drawingOf(['Scrap rate'], metrics), words)
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="964" height="144" viewBox="-12 -12 964 144" role="img" /,
    )
    expect(svg).toContain('<title id="title">Plan</title>\n<desc id="description">A matrix</desc>')
    expect(svg).toContain(
      '<text x="20" y="40" fill="#000000" font-size="26" font-family="hoshin-92-400, IBM Plex Sans, Noto Sans, sans-serif" font-weight="400">Scrap rate</text>',
    )
  })

  it('sets turned lines about their own origin and right-to-left runs as they come', () => {
    const drawing = drawingOf([scripts.hebrew], metrics)
    const [line] = drawing.lines
    const svg = drawingToSvg(
      { ...drawing, lines: line === undefined ? [] : [{ ...line, turned: true }] },
      words,
    )
    expect(svg).toContain(
      'transform="translate(20 40) rotate(-90)" direction="ltr" unicode-bidi="bidi-override"',
    )
    expect(svg).toContain('<tspan x="0" y="0"')
  })

  it('gives the same text for the same drawing', async () => {
    const drawing = drawingOf(Object.values(scripts), metrics)
    const make = async () => {
      const fonts = await embedFaces(charactersUsed([drawing]), faceFile)
      return drawingToSvg(drawing, { ...words, fonts: fonts.ok ? fonts.value : [] })
    }
    expect(await make()).toBe(await make())
  })

  it('carries only the faces and characters that are used', async () => {
    const drawing = { ...drawingOf(['Abc'], metrics), marks: [] }
    const fonts = await embedFaces(charactersUsed([drawing]), faceFile)
    expect(fonts.ok && fonts.value.map(({ face }) => face)).toEqual(['hoshin-92-400'])
    expect(fonts.ok && fonts.value[0]?.data.length).toBeLessThan(4000)
  })

  it('says which font file is damaged', async () => {
    const fonts = await embedFaces(new Map([['hoshin-92-400', new Set([65])]]), () =>
      Promise.resolve(new Uint8Array(99)),
    )
    expect(fonts).toEqual({ ok: false, error: { code: 'font-unreadable', face: 'hoshin-92-400' } })
  })
})

describe('attacks on a picture', () => {
  const poison = [
    '</text><script>alert(1)</script>',
    '"><image href="http://example.org/x" onload="alert(1)"/>',
    "' onclick='alert(1)",
    '<!--]]><![CDATA[ &lt; &#x3c;script&#x3e; <!ENTITY x "y">',
    'a\u202eb\u2066c\u200fd\u0000e\u001bf\ufffeg\ud800h',
  ]

  it('leave no markup, no reference and no control behind', () => {
    const drawing = drawingOf(poison, metrics)
    const svg = drawingToSvg(drawing, { title: poison.join(''), description: poison.join('\n') })
    const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/gi)].map(match => match[1]))
    const known = ['svg', 'title', 'desc', 'polygon', 'rect', 'line', 'circle', 'text', 'g']
    expect([...tags].filter(tag => tag !== undefined && !known.includes(tag))).toEqual([])
    expect(svg).not.toMatch(/<[^>]*\s(on\w+|href|style)\s*=/i)
    expect(svg.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u200f\u202a-\u202e\u2066-\u2069\ufffe]/u)
    expect(svg).not.toContain('<!')
  })

  it('cannot name a face that breaks out of the style sheet', () => {
    const fonts = [{ face: 'x"}</style><script>', format: 'truetype', data: new Uint8Array(3) } as const]
    const svg = drawingToSvg(drawingOf(['a'], metrics), { ...words, fonts })
    expect(svg).toContain('<style>@font-face{font-family:"xstylescript";')
  })

  it('do not make a long word slow or wide', () => {
    const svg = drawingToSvg(drawingOf(['<'.repeat(10_000)], metrics), words)
    expect(svg).toContain('…</text>')
    expect(svg.length).toBeLessThan(6000)
  })
})
