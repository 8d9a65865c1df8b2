import { dirname, basename } from 'node:path'
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Answer } from '../../../src/contract/answers.ts'
import { ownPage } from '../../../src/exchange/packet/own-page.ts'
import { err, ok } from '../../../src/support/result.ts'
import { packetParts } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import { readWhole } from '../documents/whole-files.ts'
import { raiseWindow } from '../windows/raise-window.ts'
import { openPacketWindow } from './packet-window.ts'

/** Windows that show packets, by the key of the packet. */
const shown = new Map<string, BrowserWindow>()

/**
 * Shows a packet file in a window of its own, on the program's own copy of the page. A packet that is shown already comes to the
 * front instead, with what was typed in it; answers in the file stay there, and that is said.
 */
export async function showPacket(desk: Desk, path: string): Promise<Answer<null>> {
  const bytes = await readWhole(path, ['packet'])
  if (!bytes.ok) return bytes
  const parts = await packetParts(desk.resources.root)
  const page = await ownPage(new TextDecoder().decode(bytes.value), parts)
  if (!page.ok) {
    return err({ code: page.error.code, message: `"${basename(path)}": ${page.error.message}` })
  }
  const { html, key, answered } = page.value
  const before = shown.get(key)
  if (before !== undefined && !before.isDestroyed()) {
    raiseWindow(before)
    // Not waited for: whoever asked for the packet goes on while the message is read.
    if (answered) {
      sayStillInFile(before, basename(path)).catch((cause: unknown) => desk.log('showing a packet', cause))
    }
    return ok(null)
  }
  const window = openPacketWindow(desk, desk.packets.keep(key, html), dirname(path))
  shown.set(key, window)
  window.on('closed', () => {
    shown.delete(key)
    desk.packets.drop(key)
  })
  return ok(null)
}

async function sayStillInFile(window: BrowserWindow, name: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: `The answers in "${name}" were not taken over, since this packet is open already.`,
    detail:
      'The window shows what was typed in it. At the end of the page answers can be loaded from the file.',
    buttons: ['OK'],
  })
}
