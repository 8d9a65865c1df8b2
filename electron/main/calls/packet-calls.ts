import type { Desk } from '../desk/desk.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { withDocument, withEditable } from './with-document.ts'

type PacketCalls = Pick<
  CallHandlers<DeskWindow>,
  'addressees' | 'makePackets' | 'mergeResponses' | 'mergeText' | 'mergeOpened'
>

/** Review packets out and responses in. What they need is loaded when they are first asked for. */
export function packetCalls(desk: Desk): PacketCalls {
  return {
    addressees: (from, matrix) =>
      withDocument(from, async document => {
        const { addresseesOf } = await import('../exchange/packet-files.ts')
        return addresseesOf(document, matrix)
      }),
    makePackets: (from, request) =>
      withEditable(from, async document => {
        const { writePackets } = await import('../exchange/packet-files.ts')
        return writePackets(desk, from, document, [request])
      }),
    mergeResponses: from =>
      withEditable(from, async document => {
        const { chooseAndMerge } = await import('../exchange/merge-files.ts')
        return chooseAndMerge(desk, from, document)
      }),
    mergeText: (from, text) =>
      withEditable(from, async document => {
        const { mergeText } = await import('../exchange/merge-files.ts')
        return mergeText(desk, from, document, text)
      }),
    mergeOpened: (from, passphrase) =>
      withEditable(from, async document => {
        const { mergeOpened } = await import('../exchange/merge-files.ts')
        return mergeOpened(desk, from, document, passphrase)
      }),
  }
}
