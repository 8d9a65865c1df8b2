import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PacketDocument } from '../../../../src/catchball/packet-document.ts'
import { writeResponse } from '../../../../src/catchball/response.ts'
import type { Answer } from '../../../../src/catchball/response.ts'
import { dataBlock, readDocument, readPage } from '../../../../src/exchange/packet/read-page.ts'
import { createSealer, readSealed, writeSealed } from '../../../../src/exchange/packet/sealed.ts'
import { cliDesk } from '../../../support/cli.ts'
import type { CliDesk } from '../../../support/cli.ts'
import { loose, sampleText } from '../../../support/documents.ts'

/** The pump works with a packet for the quality director, and what stands in it. */
async function sent(): Promise<{ desk: CliDesk; packet: PacketDocument }> {
  const desk = cliDesk()
  await desk.run('new', 'pump.hoshin', '--sample', 'pump-works')
  await desk.json('packet', 'pump.hoshin', '--to', 'person:qd', '--due', '2026-12-10', '--out', 'out')
  const page = readPage(desk.read('out/pump-qd-r1.packet.html'))
  if (!page.ok) throw new Error(page.error.message)
  return { desk, packet: page.value }
}

/** Writes the answers of the addressee as a response file. */
function answered(desk: CliDesk, packet: PacketDocument, name: string, answers: readonly Answer[]): string {
  const { plan, packet: id, round, base, to } = packet
  const from = { person: to.person, name: to.name }
  writeFileSync(
    desk.path(name),
    writeResponse({ plan, packet: id, round, base, from, signed: null, answers: [...answers], offers: [] }),
  )
  return name
}

function askedId(packet: PacketDocument, code: string): string {
  const item = packet.asked.find(one => one.code === code)
  if (item === undefined) throw new Error(`${code} is not asked`)
  return item.id
}

test('a packet for everyone who is asked something, one file each, and the plan still verifies', async () => {
  const desk = cliDesk()
  await desk.run('new', 'pump.hoshin', '--sample', 'pump-works')
  const made = await desk.json('packet', 'pump.hoshin', '--to', 'all', '--out', 'out')
  const people = ['vp-ops', 'qd', 'scm', 'sm', 'pm']
  expect(made).toMatchObject({
    opened: 1,
    packets: people.map(person => ({ person, matrix: 'corp', file: `out/pump-${person}-r1.packet.html` })),
  })
  expect(Object.keys(desk.files())).toEqual([
    ...people.map(person => `out/pump-${person}-r1.packet.html`).sort(),
    'pump.hoshin',
  ])
  expect(await desk.json('verify', 'pump.hoshin')).toEqual({ ok: true, problems: [] })
  const before = desk.files()
  expect(await desk.json('packet', 'pump.hoshin', '--to', 'all', '--out', 'out')).toMatchObject({ opened: 0 })
  expect(desk.files()).toEqual(before)
})

test('whoever is not found, or found twice, is said, and nothing is made', async () => {
  const desk = cliDesk()
  const document = loose(sampleText('pump-works'))
  document.people.push({ id: 'quality', name: 'Q. Somebody' }, { id: 'idle', name: 'I. Dle' })
  desk.write('in.json', JSON.stringify(document))
  await desk.json('import', 'in.json', '--into', 'pump.hoshin')
  const before = desk.files()
  for (const [to, line] of [
    ['quality', '"quality" is a person and a department. Write person:quality or department:quality.'],
    ['person:none', 'The plan has no person "none".'],
    ['idle', 'Nothing in this plan is asked of I. Dle. Give a role on a priority or a metric first.'],
  ] as const) {
    const run = await desk.run('packet', 'pump.hoshin', '--to', to, '--out', 'new/folder')
    expect(run).toMatchObject({ status: 2, out: '', err: `${line}\n` })
  }
  expect(desk.files()).toEqual(before)
  expect(
    await desk.json('packet', 'pump.hoshin', '--to', 'department:quality', '--out', 'out'),
  ).toMatchObject({
    packets: [{ person: 'qd' }],
  })
})

test('merge files a response, reports it and waits; taking a counter is one change', async () => {
  const { desk, packet } = await sent()
  const response = answered(desk, packet, 'qd.response.json', [
    { item: askedId(packet, 'P1'), verdict: 'accept' },
    {
      item: askedId(packet, 'M2'),
      verdict: 'counter',
      counter: { target: 3.5 },
      reason: 'Two new types start.',
    },
    { item: askedId(packet, 'P5'), verdict: null, questions: ['Who pays for the training?'] },
  ])
  const counts = { responses: 1, accepted: 1, countered: 1, cannot: 0, questions: 1, offers: 0 }
  const first = await desk.run('merge', 'pump.hoshin', response, '--json')
  expect(first.status).toBe(1)
  expect(first.json).toEqual({ ...counts, waiting: 1, taken: 0, duplicates: 0, conflicts: [] })
  const again = await desk.run(
    'merge',
    'pump.hoshin',
    response,
    '--take',
    'M2.target',
    '--as',
    'Noor',
    '--json',
  )
  expect(again.status).toBe(0)
  expect(again.json).toEqual({ ...counts, waiting: 0, taken: 1, duplicates: 1, conflicts: [] })
  await desk.run('export', 'pump.hoshin', '--format', 'json', '--out', 'after.json')
  expect(desk.read('after.json')).toBe(
    sampleText('pump-works').replace(
      '"target": 3.2,\n          "due": "2027-12",\n          "owner": "qd"',
      '"target": 3.5,\n          "due": "2027-12",\n          "owner": "qd"',
    ),
  )
  expect(await desk.json('history', 'pump.hoshin')).toMatchObject([
    { revision: 0, origin: 'new' },
    { origin: 'packet' },
    { author: 'Noor', origin: 'packet' },
  ])
  expect(await desk.json('verify', 'pump.hoshin')).toEqual({ ok: true, problems: [] })
})

test('on a terminal a waiting counter is named', async () => {
  const { desk, packet } = await sent()
  const response = answered(desk, packet, 'qd.response.json', [
    {
      item: askedId(packet, 'M2'),
      verdict: 'counter',
      counter: { target: 3.5 },
      reason: 'Two new types start.',
    },
  ])
  const { status, out } = await desk.run('merge', 'pump.hoshin', response)
  expect(status).toBe(1)
  expect(out).toContain('corp M2.target: 3.2 → 3.5 (C. Ambriset)\n')
})

test('one bad file among good ones: every problem is said and nothing is filed', async () => {
  const { desk, packet } = await sent()
  const good = answered(desk, packet, 'good.json', [{ item: askedId(packet, 'P1'), verdict: 'accept' }])
  desk.write('bad.json', '{"format":')
  desk.write('other.json', desk.read('good.json').replace('"accept"', '"cannot"'))
  const before = desk.files()
  const run = await desk.run('merge', 'pump.hoshin', good, 'bad.json', 'none.json')
  expect(run).toMatchObject({
    status: 2,
    out: '',
    err: 'none.json: there is no such file or folder; check the name\n',
  })
  const second = await desk.run('merge', 'pump.hoshin', good, 'bad.json', 'other.json')
  expect(second).toMatchObject({ status: 2, out: '' })
  expect(second.err).toMatch(/^bad\.json: [^\n]+\nother\.json: [^\n]+\n$/)
  const third = await desk.run('merge', 'pump.hoshin', good, '--take', 'M9.target')
  expect(third).toMatchObject({ status: 2, out: '' })
  expect(third.err).toMatch(/^[^\n]*M9[^\n]*\n$/)
  expect(desk.files()).toEqual(before)
})

test('a protected packet tells nothing, and its response is merged with the passphrase and no other', async () => {
  const desk = cliDesk()
  await desk.run('new', 'pump.hoshin', '--sample', 'pump-works')
  const passphrase = 'seven blue pumps'
  const made = await desk.json(
    'packet',
    'pump.hoshin',
    '--to',
    'person:qd',
    '--passphrase',
    passphrase,
    '--out',
    'out',
  )
  expect(made).toMatchObject({ packets: [{ person: 'qd' }] })
  const html = desk.read('out/pump-qd-r1.packet.html')
  const block = dataBlock(html)
  const sealed = block.ok ? readSealed(block.value) : undefined
  const sealer = createSealer(passphrase, count => new Uint8Array(randomBytes(count)))
  const text = sealed && (await sealer.open(sealed))
  const read = readDocument(text ?? '')
  if (!read.ok) throw new Error(read.error.message)
  for (const { text: said } of read.value.asked) expect(html).not.toContain(said)
  const [item] = read.value.asked
  const answer = answered(desk, read.value, 'plain.json', [{ item: item!.id, verdict: 'accept' }])
  const about = { name: read.value.name, language: 'en' }
  desk.write('back.response.json', writeSealed(await sealer.seal(desk.read(answer), about)))
  const before = desk.files()
  for (const [given, line] of [
    [
      [],
      'back.response.json: This response is protected with a passphrase. Give the passphrase of its packet.',
    ],
    [
      ['--passphrase', 'another'],
      'back.response.json: The passphrase does not open this response. Give that of its packet, or ask for the file again.',
    ],
  ] as const)
    expect(await desk.run('merge', 'pump.hoshin', 'back.response.json', ...given)).toMatchObject({
      ...{ status: 2, out: '', err: `${line}\n` },
    })
  expect(desk.files()).toEqual(before)
  const both = ['--passphrase', 'another', '--passphrase', passphrase]
  expect(await desk.json('merge', 'pump.hoshin', 'back.response.json', ...both)).toMatchObject({
    ...{ responses: 1, accepted: 1, waiting: 0 },
  })
})

test('a booklet lies beside its packet, and never beside a protected one', async () => {
  const desk = cliDesk()
  await desk.run('new', 'pump.hoshin', '--sample', 'pump-works')
  const packet = ['packet', 'pump.hoshin', '--to', 'person:qd', '--booklet', '--out', 'out']
  const before = desk.files()
  expect(await desk.run(...packet, '--passphrase', 'x')).toMatchObject({
    ...{ status: 2, err: expect.stringMatching(/^A booklet on paper cannot be protected/) as string },
  })
  expect(desk.files()).toEqual(before)
  expect((await desk.run(...packet)).out).toBe('out/pump-qd-r1.packet.html\nout/pump-qd-r1.booklet.pdf\n')
  expect(desk.read('out/pump-qd-r1.booklet.pdf').slice(0, 5)).toBe('%PDF-')
})

test('with --json every file that was written is named: packets, what lies beside them, and copies to read', async () => {
  const desk = cliDesk()
  await desk.run('new', 'valves.hoshin', '--sample', 'valve-works')
  const command = ['packet', 'valves.hoshin', '--to', 'all', '--booklet', '--reading', '--out', 'out']
  const made = (await desk.json(...command)) as Record<'packets' | 'readings', Written[]>
  const named = [...made.packets, ...made.readings].flatMap(({ file, beside }) => [file, ...beside])
  expect(made.readings.length).toBeGreaterThan(0)
  expect(named.sort()).toEqual(Object.keys(desk.files()).filter(file => file.startsWith('out/')))
})
interface Written {
  readonly file: string
  readonly beside: readonly string[]
}
