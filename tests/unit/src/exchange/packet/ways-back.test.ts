import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedResponses } from '../../../../../src/exchange/packet/carried-responses.ts'
import { answersInPage, pageWithAnswers } from '../../../../../src/exchange/packet/saved-page.ts'
import { readTextBlocks, writeTextBlock } from '../../../../../src/exchange/packet/text-block.ts'

/** The page's own script names the block of answers as well. */
const CODE = `<script>const start = '<script type="application/json" id="packet-answers">'</script>`
const PAGE = `<script type="application/json" id="packet-data">{"a":1}</script><p>rest</p>${CODE}`

function texts(bytes: Uint8Array): string[] {
  const carried = carriedResponses(bytes)
  if (!carried.ok) throw new Error(carried.error.message)
  return carried.value.map(document => new TextDecoder().decode(document))
}

test('a document comes out of its block as it went in, also quoted in a mail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), document => {
      const whole = document.replaceAll(/[\uD800-\uDFFF]/gu, '')
      const quoted = `Dear all,\n> ${writeTextBlock(whole).replaceAll('\n', '\r\n> ')}\r\n> Kind regards`
      expect(texts(utf8ToBytes(quoted))).toEqual([whole])
    }),
  )
})

test('two blocks in one mail are two documents', () => {
  const mail = `${writeTextBlock('{"one":1}')}\n\n${writeTextBlock('{"two":2}')}`
  expect(texts(utf8ToBytes(mail))).toEqual(['{"one":1}', '{"two":2}'])
})

test.each([
  ['cut off', (block: string) => block.slice(0, 60)],
  ['without its digest', (block: string) => block.replace(/sha256:\w+/, '')],
  ['with another letter', (block: string) => block.replace('eyJ', 'eyK')],
])('a block that is %s is refused', (_, spoil) => {
  const read = readTextBlocks(spoil(writeTextBlock('{"format":"hoshin-response"}')))
  expect(read).toMatchObject({ ok: false, error: expect.stringContaining('cut off or changed') as string })
})

test('a saved page gives its answers back, and saving it again replaces them', () => {
  const [first, second] = [
    { draft: '</script><!--', response: '{"first":"</script>"}' },
    { draft: '{}', response: '{"second":1}' },
  ]
  const once = pageWithAnswers(PAGE, first)
  expect(answersInPage(once)).toEqual(first)
  const twice = pageWithAnswers(once, second)
  expect(answersInPage(twice)).toEqual(second)
  expect(twice).toBe(pageWithAnswers(PAGE, second))
  expect(twice.endsWith(CODE)).toBe(true)
  expect(texts(utf8ToBytes(once))).toEqual(['{"first":"</script>"}'])
})

test('a packet without answers is said to be one; anything else goes on as it is', () => {
  expect(carriedResponses(utf8ToBytes(PAGE))).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
  expect(texts(utf8ToBytes('  {"format":1}'))).toEqual(['  {"format":1}'])
  expect(texts(utf8ToBytes('words'))).toEqual(['words'])
})
