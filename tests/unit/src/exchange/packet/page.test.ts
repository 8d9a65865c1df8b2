import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AskedItem, PacketDocument } from '../../../../../src/catchball/packet-document.ts'
import { cssString, htmlText, jsonForPage } from '../../../../../src/exchange/packet/escape.ts'
import { readPage } from '../../../../../src/exchange/packet/read-page.ts'
import { writePage } from '../../../../../src/exchange/packet/write-page.ts'
import { BARE_TEMPLATE, pageParts } from '../../../../support/packet-desk.ts'

const nasty = '</script><script>alert(1)</script><!--\u2028\u2029"\'&\\<b>'
const asked: AskedItem = {
  id: 'p1',
  code: 'P1',
  kind: 'priority',
  text: nasty,
  part: 'accountable',
  accountable: [],
  responsible: [nasty],
  why: nasty,
  target: nasty.slice(0, 60),
  unit: nasty,
  due: '2027-12',
}
const document: PacketDocument = {
  format: 'hoshin-packet',
  version: 1,
  plan: 'plan',
  packet: 'packet1',
  round: 2,
  base: `sha256:${'0'.repeat(64)}`,
  name: `kestrel-${nasty.slice(0, 12)}-r2`,
  language: 'en',
  title: nasty,
  matrix: nasty,
  labels: {},
  from: { name: nasty, title: nasty },
  to: { person: 'ann', name: nasty, title: nasty },
  made: '2026-10-10',
  due: '2026-10-23',
  message: nasty,
  minutes: 5,
  asked: [asked],
  shown: [],
  links: [],
}

test('a page reads back as the document, whatever its texts are', async () => {
  const read = readPage((await writePage(document, await pageParts())).html)
  expect(read).toEqual({ ok: true, value: document })
})

test('the size is told in bytes of UTF-8', async () => {
  const texts = { ...document, title: 'Größe Ω 計画 🚛 \u2028', message: '<é>' }
  const { html, bytes } = await writePage(texts, await pageParts())
  expect(bytes).toBe(Buffer.byteLength(html))
})

test('no text of the plan becomes markup, script or style', async () => {
  const { html } = await writePage(document, await pageParts())
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).not.toMatch(/<b>(?!You)|<!--/)
  expect(html.match(/<style/g)).toHaveLength(1)
})

test('the policy allows exactly the style that was put in', async () => {
  const { html } = await writePage(document, await pageParts())
  const style = /<style id="packet-fonts">([^]*?)<\/style>/.exec(html)?.[1] ?? ''
  expect(html).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(html).not.toContain('47DEQpj8HBSa')
  expect(style).toContain('@font-face{font-family:"hoshin-100-600"')
})

test('the same document gives the same page', async () => {
  const parts = await pageParts()
  expect(await writePage(document, parts)).toEqual(await writePage(document, parts))
})

test('scripts beyond Latin bring their fonts, and only when they are needed', async () => {
  const parts = await pageParts()
  const faces = async (text: string) => {
    const { html } = await writePage({ ...document, asked: [{ ...asked, text }] }, parts)
    return [...html.matchAll(/font-family:"hoshin-([a-z]+)-(\d+)"/g)].map(
      ([, family, weight]) => `${family} ${weight}`,
    )
  }
  expect(await faces('plain')).toEqual([])
  expect(await faces('ጥራት')).toEqual(['ethiopic 400', 'ethiopic 600'])
  expect(await faces('品質')).toEqual(['japanese 400', 'japanese 600'])
})

test('a template without a place for a part is refused', async () => {
  const parts = await pageParts(BARE_TEMPLATE.replace('<div id="root"></div>', ''))
  await expect(writePage(document, parts)).rejects.toThrow('has no <div id="root">')
})

test('what is no packet, newer or damaged is told apart, and nothing else of the file is looked at', async () => {
  const { html } = await writePage(document, await pageParts())
  const code = (text: string) => {
    const read = readPage(text)
    return read.ok ? 'fine' : read.error.code
  }
  expect(code('<p>hello</p>')).toBe('wrong-format')
  expect(code(html.replace('"version":1', '"version":2'))).toBe('newer')
  expect(code(html.replace('"round":2', '"round":"2"'))).toBe('invalid')
  expect(code(html.replace('"round":2', '"round":2,'))).toBe('wrong-format')
  expect(code(`<script>throw 1</script>${html}`)).toBe('fine')
})

test('escapes', () => {
  expect(jsonForPage('</script>\u2028')).toBe('"\\u003c/script>\\u2028"')
  expect(htmlText('<a href="x">&\'')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;')
  expect(cssString('a"b\\</style>\n1é')).toBe('"a\\22 b\\5c \\3c \\2f style\\3e \\a 1é"')
})
