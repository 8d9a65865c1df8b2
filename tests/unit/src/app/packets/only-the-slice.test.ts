import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { postMessage } from '../../../../../src/app/catchball/post.ts'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import type { PacketFile, PacketRequest } from '../../../../../src/app/packets/packet-request.ts'
import { fromBase64 } from '../../../../../src/exchange/fonts/base64.ts'
import { openFont } from '../../../../../src/exchange/fonts/font-file.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { headOf } from '../../../../../src/domain/plan/plan.ts'
import { SAMPLES } from '../../../../support/documents.ts'
import { fontFolder } from '../../../../support/fonts.ts'
import { documentText } from '../../../../support/pdf-text.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { withTokens } from '../../../../support/tokens.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>

async function packets(desk: Desk, request: Partial<PacketRequest> = {}): Promise<readonly PacketFile[]> {
  const made = await makePackets(desk, { author: 'Ann Office', booklets: true, ...request })
  if (!made.ok) throw new Error(made.error.message)
  return made.value.files
}

/** The data blocks of a page, decoded: as they are, and as text of one and of two bytes a character. */
function blocksIn(
  html: string,
): { readonly face: string; readonly type: string; readonly bytes: Uint8Array }[] {
  const rules = html.matchAll(/font-family:"([^"]+)"[^}]*?url\("data:([^;]+);base64,([^"]+)"\)/g)
  return [...rules].map(([, face = '', type = '', data = '']) => ({ face, type, bytes: fromBase64(data) }))
}

function textsOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  const wide = (from: number) => buffer.subarray(from, from + Math.floor((buffer.length - from) / 2) * 2)
  return (
    ['latin1', 'utf16le'].map(encoding => buffer.toString(encoding as 'latin1')).join('') +
    wide(1).toString('utf16le')
  )
}

/** What the reader of a packet may see: its slice, the head of plan and matrix, and the department that is theirs. */
function allowedText(plan: Plan, { packet }: PacketFile): string {
  const { title, labels, id } = headOf(plan)
  const matrix = plan.tables.matrix.get(packet.matrix)
  const reader = plan.tables.person.get(packet.addressee)
  const department = reader?.department && plan.tables.department.get(reader.department)
  const head = {
    title,
    labels,
    id,
    matrix: matrix?.title,
    key: matrix?.key,
    department: department && department.name,
  }
  return JSON.stringify([head, packet.slice, packet.id, packet.name])
}

test.each(SAMPLES)(
  '%s: no token from outside of the slice is in a packet, raw or in a decoded block',
  async sample => {
    const { records, tokens } = withTokens(sampleRecords(sample))
    const desk = await planDesk(records)
    const secret = new Set<string>(
      [...desk.plan.tables.item.values()].filter(item => item.confidential === true).map(({ id }) => id),
    )
    const files = await packets(desk)
    expect(files.length).toBeGreaterThan(1)
    let kanji = 0
    for (const file of files) {
      const allowed = allowedText(desk.plan, file)
      for (const id of secret) expect(allowed).not.toContain(id)
      const blocks = blocksIn(file.html)
      const booklet = await Promise.all(file.beside.map(({ content }) => documentText(content as Uint8Array)))
      const all = [file.html, ...blocks.map(({ bytes }) => textsOf(bytes)), ...booklet].join('\n')
      const leaked = [...tokens].filter(([token]) => all.includes(token) && !allowed.includes(token))
      expect(leaked).toEqual([])
      for (const { face, type, bytes } of blocks) {
        if (type === 'font/woff2') {
          expect(Buffer.from(bytes).equals(readFileSync(`${fontFolder}/${face}.woff2`))).toBe(true)
          continue
        }
        const own = [...(openFont(bytes)?.characters.keys() ?? [])].filter(
          code => code >= 0x4e00 && code < 0xa000,
        )
        kanji += own.length
        expect(own.filter(code => !allowed.includes(String.fromCodePoint(code)))).toEqual([])
      }
    }
    expect(kanji).toBeGreaterThan(0)
  },
)

test('titles instead of names: no name of anybody is in a packet, nor in a booklet or a font', async () => {
  const { records, tokens } = withTokens(sampleRecords('valve-works'))
  const desk = await planDesk(records)
  const names = [...tokens].filter(([, { field }]) => field === 'person.name' || field === 'person.code')
  for (const { html, beside, fileName } of await packets(desk, { titles: true })) {
    const booklets = await Promise.all(beside.map(({ content }) => documentText(content as Uint8Array)))
    const all = [html, fileName, ...booklets].join('\n')
    expect(names.filter(([token]) => all.includes(token))).toEqual([])
  }
})

test('what the office says to itself is in no packet', async () => {
  const desk = await planDesk(sampleRecords('valve-works'))
  const [first] = await packets(desk)
  const item = first!.packet.asked[0]!
  const said = { matrix: first!.packet.matrix, item }
  for (const [visibility, text] of [
    ['office', 'tokoffice'],
    ['carriers', 'tokcarriers'],
  ] as const)
    expect(await postMessage(desk, { ...said, visibility, text }, 'Ann Office')).toMatchObject({ ok: true })
  const pages = (await packets(desk)).map(({ html }) => html).join('\n')
  expect(pages).toContain('tokcarriers')
  expect(pages).not.toContain('tokoffice')
})
