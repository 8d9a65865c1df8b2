import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addresseeNamed } from '../../../src/app/packets/addressees.ts'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import type { MadePackets } from '../../../src/app/packets/make-packets.ts'
import type { PacketDesk, PacketFile, PacketRequest } from '../../../src/app/packets/packet-request.ts'
import type { PersonId } from '../../../src/domain/record/ids.ts'
import { dateSchema } from '../../../src/domain/record/values.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Result } from '../../../src/support/result.ts'
import type { Arguments, Command } from '../command.ts'
import { fileDrafts } from '../file-drafts.ts'
import { placeOf, reasonOf } from '../files.ts'
import type { CliHost } from '../host.ts'
import { editPlan } from '../open-plan.ts'
import type { PlanToEdit } from '../open-plan.ts'
import { fail } from '../outcome.ts'
import type { CommandResult } from '../outcome.ts'
import { packetParts } from '../resources.ts'

export const packetCommand: Command = {
  name: 'packet',
  usage:
    'packet PLAN.hoshin --to person:ID|department:ID|all [--due YYYY-MM-DD] [--titles] [--booklet] [--reading] [--passphrase TEXT] --out DIR',
  about: 'Opens a round where none is open and makes the review packet of each addressee.',
  help: [
    ['--to WHOM', 'a person, the head of a department, or all: everyone with something asked'],
    ['--due YYYY-MM-DD', 'when the answer is wanted'],
    ['--titles', 'people by their titles instead of their names'],
    ['--reading', 'also a copy to read for whom the plan only informs'],
    ['--booklet', 'also a PDF of each packet to be printed and written on'],
    [
      '--passphrase TEXT',
      'protects the packets and the responses to them; tell it by another way than the file',
    ],
    ['--out DIR', 'the folder for the packets; made where it is not there'],
  ],
  options: {
    to: { type: 'string' },
    due: { type: 'string' },
    titles: { type: 'boolean' },
    booklet: { type: 'boolean' },
    reading: { type: 'boolean' },
    passphrase: { type: 'string' },
    out: { type: 'string' },
  },
  takes: [1, 1],
  run,
}

async function run(args: Arguments, host: CliHost): Promise<CommandResult> {
  const [given = ''] = args.positionals
  const [to, due, out] = [args.text('to'), args.text('due'), args.text('out')]
  if (!to) return fail('Say who gets a packet: --to person:ID, department:ID or all')
  if (args.text('passphrase') === '') return fail('--passphrase needs a text')
  if (!out) return fail('Say where to write: --out DIR')
  if (due !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(due) && dateSchema.safeParse(due).success))
    return fail(`--due "${due}" is no day of the calendar as YYYY-MM-DD`)
  return editPlan(host, given, args.author, async open => {
    const named = addresseeNamed(open.session.plan, to)
    if (!named.ok) return fail(named.error.message)
    const folder = placeOf(host.cwd, out)
    const ready = await makeFolder(folder)
    if (!ready.ok) return fail(`${basename(out)}: ${ready.error}`)
    const drafts = fileDrafts()
    const made = await makePackets(await deskOf(open, host), {
      ...requestOf(args, named.value?.id),
      afterPage: async ({ fileName, pieces, beside }) => {
        const files = [{ fileName, content: pieces }, ...beside]
        for (const file of files)
          await drafts.add({ path: join(folder, file.fileName), content: file.content })
      },
      beforeKeeping: drafts.onDisk,
    })
    if (made.ok) {
      const named = await drafts.finish()
      return named.ok ? told(open, made.value, out) : fail(named.error)
    }
    await drafts.discard()
    if (ready.value !== undefined) await rm(ready.value, { recursive: true })
    return fail(made.error.message)
  })
}

function requestOf(args: Arguments, to: PersonId | undefined): PacketRequest {
  const [due, passphrase] = [args.text('due'), args.text('passphrase')]
  return {
    author: args.author,
    ...(to === undefined ? {} : { to: [to] }),
    ...(due === undefined ? {} : { due }),
    titles: args.flag('titles'),
    booklets: args.flag('booklet'),
    ...(args.flag('reading') ? { reading: to === undefined ? ('all' as const) : [to] } : {}),
    ...(passphrase === undefined ? {} : { passphrase }),
  }
}

async function deskOf({ session, catchball, path }: PlanToEdit, host: CliHost): Promise<PacketDesk> {
  const { clock, ids } = host
  return {
    plan: session.plan,
    path,
    catchball,
    clock,
    ids,
    parts: await packetParts(host.root),
    random: randomBytes,
  }
}

/** Makes a folder. Answers the topmost folder that was not there before, where there is one. */
async function makeFolder(folder: string): Promise<Result<string | undefined, string>> {
  try {
    return ok(await mkdir(folder, { recursive: true }))
  } catch (cause) {
    return err(reasonOf(cause))
  }
}

function told({ session }: PlanToEdit, made: MadePackets, out: string): CommandResult {
  const { person, matrix } = session.plan.tables
  const about = ({ fileName, packet, beside }: PacketFile) => ({
    file: join(out, fileName),
    person: person.get(packet.addressee)?.code,
    matrix: matrix.get(packet.matrix)?.key,
    beside: beside.map(file => join(out, file.fileName)),
  })
  const packets = made.files.map(file => ({ ...about(file), asked: file.packet.asked.length }))
  const readings = made.readings.map(about)
  const json = { packets, readings, opened: made.opened.length, notes: made.notes }
  const text = [...packets, ...readings].flatMap(({ file, beside }) => [file, ...beside])
  return ok({ json, text, notes: made.notes })
}
