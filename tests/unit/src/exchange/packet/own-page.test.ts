import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { ownPage } from '../../../../../src/exchange/packet/own-page.ts'
import type { OwnPage } from '../../../../../src/exchange/packet/own-page.ts'
import { answersInPage, pageWithAnswers } from '../../../../../src/exchange/packet/saved-page.ts'
import { pageParts, planDesk, sampleRecords } from '../../../../support/packet-desk.ts'

async function packets(sample: string, passphrase?: string) {
  const desk = await planDesk(sampleRecords(sample))
  const made = await makePackets(desk, {
    author: 'Ann Office',
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.files
}

async function own(html: string): Promise<OwnPage> {
  const page = await ownPage(html, await pageParts())
  if (!page.ok) throw new Error(page.error.message)
  return page.value
}

test('the own copy of a packet is the packet, byte for byte', async () => {
  for (const { html, packet } of await packets('valve-works'))
    expect(await own(html)).toMatchObject({ html, name: packet.name })
})

test('markup, style and script of the file are left behind; data and answers are kept', async () => {
  const [file] = await packets('valve-works')
  const answers = { draft: '{"drafts":{}}', response: '</script><script>alert(1)</script>' }
  const saved = pageWithAnswers(file!.html, answers)
  const planted = saved
    .replace('<body>', '<body onload="alert(2)"><script>alert(3)</script>')
    .replace('<title>', '<style>body{display:none}</style><title>')
  const page = await own(planted)
  expect(page.html).toBe(saved)
  expect(answersInPage(page.html)).toEqual(answers)
  expect(page.key).toBe((await own(file!.html)).key)
})

test('a protected packet stays protected, and tells two packets apart', async () => {
  const [one, two] = await packets('valve-works', 'seven blue pumps')
  const [first, second] = [await own(one!.html), await own(two!.html)]
  const data = (html: string) => /id="packet-data">([^]*?)<\/script>/.exec(html)?.[1]
  expect(data(first.html)).toBe(data(one!.html))
  expect(first.name).toBe('kestrel-amrathel-r1')
  expect(first.key).toMatch(/^[0-9a-f]{32}$/)
  expect(second.key).not.toBe(first.key)
})

test('what is no packet is said in one line', async () => {
  const problem = async (html: string) => ownPage(html, await pageParts())
  expect(await problem('<html></html>')).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
  const [file] = await packets('valve-works')
  const damaged = file!.html.replace('"round":1', '"round":"</p>"')
  const found = await problem(damaged)
  expect(found).toMatchObject({ ok: false, error: { code: 'invalid' } })
  if (!found.ok) expect(found.error.message).not.toContain('\n')
})
