import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { makePackets } from '../../../src/app/packets/make-packets.ts'
import { addressees, askedOf } from '../../../src/catchball/asked.ts'
import type { AddresseeInfo, Answer, SavedFiles } from '../../../src/contract/answers.ts'
import type { CallArguments } from '../../../src/contract/calls.ts'
import type { MatrixId } from '../../../src/domain/record/ids.ts'
import { err, ok } from '../../../src/support/result.ts'
import { fileDrafts } from '../../cli/file-drafts.ts'
import { packetParts } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import { chooseFolder } from '../documents/dialogs.ts'
import type { EditableDocument, OpenDocument } from '../documents/document.ts'
import { workOn } from '../documents/edit-document.ts'
import { sendEvent } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

/** Everyone with something asked in a matrix, and the codes of what. */
export function addresseesOf({ plan }: OpenDocument, id: MatrixId): Answer<readonly AddresseeInfo[]> {
  const matrix = plan.tables.matrix.get(id)
  if (matrix === undefined) return err({ code: 'missing', message: 'This matrix is no longer in the plan.' })
  return ok(
    addressees(plan, matrix).map(person => ({
      person: person.id,
      name: person.name,
      asked: [...new Set(askedOf(plan, matrix, person.id).map(({ item }) => item.code))],
    })),
  )
}

/** Makes a review packet for each person and writes them into the folder that is chosen. */
export async function writePackets(
  desk: Desk,
  from: DeskWindow,
  document: EditableDocument,
  [request]: CallArguments<'makePackets'>,
): Promise<Answer<SavedFiles>> {
  const folder = await chooseFolder(from.window, 'Choose a folder for the packets')
  if (folder === undefined) return ok({ files: [] })
  const parts = await packetParts(desk.resources.root)
  const { plan, path, catchball } = document
  const drafts = fileDrafts()
  const made = await workOn(document, async () => {
    const packets = await makePackets(
      { plan, path, catchball, clock: desk.clock, ids: desk.ids, parts, random: randomBytes },
      {
        ...given(request),
        author: desk.documents.author(),
        afterPage: async ({ fileName, pieces, beside }, done, total) => {
          sendEvent(from.window.webContents, 'packetProgress', { done, total })
          await drafts.add({ path: join(folder, fileName), content: pieces })
          for (const file of beside)
            await drafts.add({ path: join(folder, file.fileName), content: file.content })
        },
        beforeKeeping: drafts.onDisk,
      },
    )
    return packets.ok ? packets : err({ code: packets.error.code, message: packets.error.message })
  })
  const named = made.ok ? await drafts.finish() : ok(await drafts.discard())
  if (!made.ok) return made
  if (!named.ok) return err({ code: 'io', message: named.error })
  const { files, readings, notes } = made.value
  return ok({
    files: [...files, ...readings].flatMap(({ fileName, beside }) => [
      fileName,
      ...beside.map(file => file.fileName),
    ]),
    notes,
  })
}

/** A request without the fields that were left open. */
function given({
  matrix,
  to,
  due,
  message,
  titles,
  drafts,
  booklets,
  reading,
  passphrase,
}: CallArguments<'makePackets'>[0]) {
  return {
    matrix,
    to,
    ...(due === undefined ? {} : { due }),
    ...(message === undefined ? {} : { message }),
    ...(titles === undefined ? {} : { titles }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(booklets === undefined ? {} : { booklets }),
    ...(reading === true ? { reading: 'all' as const } : {}),
    ...(passphrase === undefined ? {} : { passphrase }),
  }
}
