import { expect, test } from 'vitest'
import { makePackets } from '../../../../../src/app/packets/make-packets.ts'
import { mergeResponses } from '../../../../../src/app/packets/merge.ts'
import type { MergeRequest } from '../../../../../src/app/packets/merge.ts'
import type { Packet } from '../../../../../src/catchball/records.ts'
import type { Answer } from '../../../../../src/catchball/response.ts'
import { digestOf } from '../../../../../src/catchball/canonical.ts'
import { writeResponse } from '../../../../../src/catchball/response.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { valueOf } from '../../../../support/plan-file.ts'

type Desk = Awaited<ReturnType<typeof planDesk>>
type Given = Omit<Answer, 'item'>

async function sent(): Promise<{ desk: Desk; packets: Map<string, Packet> }> {
  const desk = await planDesk(sampleRecords('valve-works'))
  const made = await makePackets(desk, { author: 'Ann Office' })
  if (!made.ok) throw new Error(made.error.message)
  const packets = made.value.files.map(({ packet }) => [packet.name.split('-')[1]!, packet] as const)
  return { desk, packets: new Map(packets) }
}

function item(desk: Desk, code: string) {
  return [...desk.plan.tables.item.values()].find(one => one.code === code)!
}

/** A response file of the person with this code. */
function reply(desk: Desk, packet: Packet, answers: readonly Given[], codes: readonly string[]) {
  const person = desk.plan.tables.person.get(packet.addressee)!
  const text = writeResponse({
    ...{ plan: packet.plan, packet: packet.id, round: 1, base: packet.base, signed: null, offers: [] },
    from: { person: person.id, name: person.name },
    answers: answers.map((answer, at) => ({ ...answer, item: item(desk, codes[at]!).id })),
  })
  return { name: `${packet.name}.response.json`, text }
}

function quill(desk: Desk, packets: Map<string, Packet>, target = 2.9) {
  const counter: Given = {
    verdict: 'counter',
    counter: { target, due: '2028-03' },
    reason: 'Cameras come in June.',
  }
  const answers: Given[] = [
    { verdict: 'accept' },
    { verdict: 'accept', questions: ['Who pays?'] },
    { verdict: null, questions: ['Does it count rework?', 'From when?'] },
    counter,
    { verdict: 'cannot', reason: 'No metrologist.' },
  ]
  return reply(desk, packets.get('quessel')!, answers, ['P2', 'M1', 'P1', 'M3', 'M2'])
}

async function merge(
  desk: Desk,
  texts: readonly { name: string; text: string }[],
  more: Partial<MergeRequest> = {},
) {
  const files = texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
  const result = await mergeResponses(desk, { files, author: 'Ann Office', ...more })
  if (!result.ok) throw new Error(result.error.map(error => error.message).join('\n'))
  return result.value
}

async function problems(
  desk: Desk,
  texts: readonly { name: string; text: string }[],
  more: Partial<MergeRequest> = {},
) {
  return merge(desk, texts, more).then(
    () => 'fine',
    (error: Error) => error.message,
  )
}

test('a response is filed and reported, and changes nothing', async () => {
  const { desk, packets } = await sent()
  const before = item(desk, 'M3')
  const { report, waiting, taken } = await merge(desk, [quill(desk, packets)])
  expect(report).toEqual({
    ...{ responses: 1, accepted: 2, countered: 1, cannot: 1, questions: 3, offers: 0 },
    ...{ waiting: 2, taken: 0, duplicates: 0, conflicts: [] },
  })
  expect(
    waiting.map(({ code, field, base, theirs, ours, stand }) => [code, field, base, theirs, ours, stand]),
  ).toEqual([
    ['M3', 'target', 2.4, 2.9, 2.4, 'clean'],
    ['M3', 'due', '2027-12', '2028-03', '2027-12', 'clean'],
  ])
  expect(taken).toBeUndefined()
  expect(item(desk, 'M3')).toBe(before)
  const filed = valueOf(await desk.catchball.responses())
  expect(filed.map(({ from, filedBy }) => [from, filedBy])).toEqual([['L. Quessel', 'Ann Office']])
})

test('a named counter becomes one change that says whose it is and can be undone; then it waits again', async () => {
  const { desk, packets } = await sent()
  const { report, taken } = await merge(desk, [quill(desk, packets)], { take: ['M3.target', 'M3.due'] })
  expect(report).toMatchObject({ waiting: 1, taken: 2 })
  expect(taken?.label).toBe('Take M3 target 2.9, M3 due 2028-03 from L. Quessel (kestrel-quessel-r1)')
  expect(item(desk, 'M3')).toMatchObject({ target: 2.9, due: '2028-03' })
  const history = valueOf(await desk.session.store.history())
  expect(history.at(-1)).toMatchObject({
    origin: 'packet',
    author: 'Ann Office',
    reason: 'L. Quessel: Cameras come in June.',
  })
  expect((await desk.session.undo()).ok).toBe(true)
  expect(item(desk, 'M3')).toMatchObject({ target: 2.4, due: '2027-12' })
  expect((await merge(desk, [quill(desk, packets)])).report).toMatchObject({ waiting: 2, duplicates: 1 })
})

test('the same file twice changes nothing', async () => {
  const { desk, packets } = await sent()
  const file = quill(desk, packets)
  await merge(desk, [file], { take: ['M3.target'] })
  const history = valueOf(await desk.session.store.history())
  const { report } = await merge(desk, [file, file], { take: ['M3.target'] })
  expect(report).toMatchObject({
    responses: 2,
    accepted: 2,
    countered: 1,
    duplicates: 2,
    taken: 0,
    waiting: 2,
  })
  expect(valueOf(await desk.session.store.history())).toEqual(history)
  expect(valueOf(await desk.catchball.responses())).toHaveLength(1)
})

test('a plan that moved since it was sent makes a conflict; one that says the same by now makes none', async () => {
  const { desk, packets } = await sent()
  const { id } = item(desk, 'M3')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { target: 2.1, due: '2028-03' } } })
  const { report } = await merge(desk, [quill(desk, packets)])
  expect(report.conflicts).toEqual([
    { matrix: 'ops', item: 'M3', field: 'target', base: 2.4, theirs: 2.9, ours: 2.1 },
  ])
  expect(report.waiting).toBe(2)
})

test('acceptances are recorded once, and only for values that still stand', async () => {
  const { desk, packets } = await sent()
  const { id } = item(desk, 'M1')
  await desk.session.edit({ command: { type: 'item.set', id, patch: { target: 98 } } })
  for (const _ of [1, 2]) {
    const { notes } = await merge(desk, [quill(desk, packets)], { accept: 'agreed' })
    expect(notes).toEqual([
      'M1 has changed since it was sent, so the acceptance by L. Quessel no longer holds. Send it again.',
    ])
  }
  const labels = valueOf(await desk.session.store.history()).map(row => row.label)
  expect(labels.filter(label => label.startsWith('Agreed'))).toEqual([
    'Agreed with L. Quessel: P2 (kestrel-quessel-r1)',
  ])
})

test('responses that meet on one item are both kept, whichever comes first', async () => {
  const reports = []
  for (const order of [(list: unknown[]) => list, (list: unknown[]) => list.reverse()]) {
    const { desk, packets } = await sent()
    const torvane = reply(
      desk,
      packets.get('torvane')!,
      [{ verdict: 'counter', counter: { target: 3.3 }, reason: 'Line 5 is late.' }],
      ['G1'],
    )
    const quessel = reply(
      desk,
      packets.get('quessel')!,
      [{ verdict: 'counter', counter: { target: 2.8 }, reason: 'One metrologist short.' }],
      ['G1'],
    )
    const files = order([torvane, quessel]) as { name: string; text: string }[]
    for (const file of files) await merge(desk, [file])
    const together = await merge(desk, files)
    reports.push({ ...together.report, who: together.waiting.map(one => one.from).sort() })
    expect(await problems(desk, files, { take: ['G1.target'] })).toContain(
      'G1.target is countered more than once',
    )
    expect((await merge(desk, [quessel], { take: ['G1.target'] })).report.taken).toBe(1)
  }
  expect(reports[0]).toEqual(reports[1])
  expect(reports[0]).toMatchObject({ responses: 2, countered: 2, waiting: 2, duplicates: 2 })
})

test('with one bad file or name nothing is filed, and each problem is one line that names the file', async () => {
  const { desk, packets } = await sent()
  const good = quill(desk, packets)
  const stranger = { ...good, name: 'b.json', text: good.text.replace('"packet": "', '"packet": "x') }
  const wrong = { name: 'a.json', text: good.text.slice(0, 40) }
  const said = await problems(desk, [good, wrong, stranger])
  expect(said.split('\n')).toEqual([
    'a.json: The file ends in the middle. Ask for it again; mail may have cut it off.',
    'b.json: The file was changed after it was saved: its digest does not fit. Ask for it again.',
  ])
  expect(await problems(desk, [good], { take: ['M9.target', 'M3.colour', 'M1.target'] })).toBe(
    [
      'None of these responses counters M9.target.',
      '"M3.colour" names no counter. Write the item and the field, as in M3.target (target, due, text, owner, milestones).',
      'None of these responses counters M1.target.',
    ].join('\n'),
  )
  expect(valueOf(await desk.catchball.responses())).toEqual([])
})

test('another plan, another packet, another base and a strange item are told apart', async () => {
  const { desk, packets } = await sent()
  const packet = packets.get('quessel')!
  const to = (change: Partial<Packet>) =>
    reply(desk, { ...packet, ...change }, [{ verdict: 'accept' }], ['P2'])
  expect(await problems(desk, [to({ plan: 'other' as Packet['plan'] })])).toContain('another plan')
  expect(await problems(desk, [to({ id: 'gone' as Packet['id'] })])).toContain('knows no such packet')
  expect(await problems(desk, [to({ base: `sha256:${'5'.repeat(64)}` })])).toContain(
    'does not fit what was sent',
  )
  const strange = reply(desk, packet, [{ verdict: 'accept' }], ['P5'])
  expect(await problems(desk, [strange])).toContain('an item that packet kestrel-quessel-r1 does not hold')
})

test('a counter of an item that is gone is filed and named, and cannot be taken', async () => {
  const { desk, packets } = await sent()
  const file = quill(desk, packets)
  await desk.session.edit({ command: { type: 'item.remove', id: item(desk, 'M3').id } })
  const { waiting } = await merge(desk, [file])
  expect(waiting.map(({ code, stand }) => [code, stand])).toEqual([
    ['M3', 'gone'],
    ['M3', 'gone'],
  ])
  expect(await problems(desk, [file], { take: ['M3.target'] })).toBe(
    'M3 is no longer in the plan, so its counter cannot be taken.',
  )
})

/** The file with other values in it, and the digest of what it says then. */
function altered(file: { name: string; text: string }, change: (value: Record<string, unknown>) => void) {
  const value = JSON.parse(file.text) as Record<string, unknown>
  change(value)
  const { digest: _, ...above } = value
  return { name: file.name, text: JSON.stringify({ ...above, digest: digestOf(above) }) }
}

test('every bad file is refused by one line that names it and what can be done, beside 40 good ones too', async () => {
  const { desk, packets } = await sent()
  const good = quill(desk, packets)
  const many = Array.from({ length: 40 }, (_, n) => quill(desk, packets, 3 + n))
  const answers = (change: object) =>
    altered(good, value => {
      const [first, ...rest] = value['answers'] as object[]
      value['answers'] = [{ ...first, ...change }, ...rest]
    })
  const cases = [
    [
      altered(good, value => (value['version'] = 2)),
      'The response has version 2; this program reads version 1.',
    ],
    [altered(good, value => (value['format'] = 'hoshin-plan')), 'This is a plan, not a response.'],
    [answers({ reason: 7 }), 'answers[0].reason: a number where text belongs. Ask for the file again'],
    [answers({ script: 'x' }), 'answers[0]: has a field that the format does not know ("script").'],
    [altered(good, value => (value['offers'] = 'none')), 'offers: text where'],
    [{ ...good, text: ' '.repeat(20_000_001) }, 'The file is larger than 20 MB, which no response is.'],
    [{ ...good, text: good.text.slice(0, -20) }, 'The file ends in the middle.'],
    [{ ...good, text: '' }, 'The file is empty.'],
  ] as const
  for (const [file, line] of cases) {
    for (const files of [[file], [...many, file]]) {
      const said = await problems(desk, files)
      expect(said).not.toContain('\n')
      expect(said).toContain(`${good.name}: ${line}`)
    }
  }
  expect(valueOf(await desk.catchball.responses())).toEqual([])
})

test('markup in any text is kept as the text that it is', async () => {
  const { desk, packets } = await sent()
  const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>'
  const said = reply(
    desk,
    packets.get('quessel')!,
    [{ verdict: 'counter', counter: { text: markup }, reason: markup, questions: [markup], comment: markup }],
    ['M3'],
  )
  await merge(desk, [said])
  await merge(desk, [said], { take: ['M3.text'] })
  expect(item(desk, 'M3').text).toBe(markup)
  const made = await makePackets(desk, { author: 'Ann Office' })
  const pages = made.ok ? made.value.files.map(({ html }) => html) : []
  expect(pages.some(html => html.includes('alert(1)'))).toBe(true)
  for (const html of pages) expect(html).not.toContain('<script>alert')
})
