import type { PacketDocument } from '../../src/catchball/packet-document.ts'
import { writeResponse } from '../../src/catchball/response.ts'
import type { ResponseContent } from '../../src/catchball/response.ts'
import type { PacketStrings } from '../../src/exchange/packet/strings.ts'
import { answerFrom, progressOf } from './draft.ts'
import { draftOf } from './packet-store.ts'
import type { PacketState } from './packet-store.ts'

/** What the reader answered, as the response says it. Items that are not done are left out. */
function responseContent(
  packet: PacketDocument,
  drafts: PacketState['drafts'],
  strings: PacketStrings,
): ResponseContent {
  const done = packet.asked.filter(item => {
    const progress = progressOf(item, draftOf(drafts, item))
    return progress === 'answered' || progress === 'asked'
  })
  return {
    ...{ plan: packet.plan, packet: packet.packet, round: packet.round, base: packet.base },
    from: { person: packet.to.person, name: packet.to.name },
    signed: null,
    answers: done.map(item => answerFrom(item, draftOf(drafts, item), strings)),
    offers: [],
  }
}

/** Hands the response to the browser as a file to save; answers its name. Nothing leaves the computer. */
export function saveResponse(
  packet: PacketDocument,
  drafts: PacketState['drafts'],
  strings: PacketStrings,
): string {
  const name = `${packet.name}.response.json`
  const text = writeResponse(responseContent(packet, drafts, strings))
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}
