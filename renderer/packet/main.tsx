import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { readDocument } from '../../src/exchange/packet/read-page.ts'
import { stringsFor } from '../../src/exchange/packet/strings.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import './page.css'
import './items.css'
import './print.css'
import { App } from './app.tsx'
import { PacketProvider } from './packet-context.tsx'
import { keptDrafts } from './kept-drafts.ts'
import { packetActions } from './packet-actions.ts'
import { createPacketStore } from './packet-store.ts'

// Without it every schema would try to compile itself first, which the page's policy reports as a breach.
z.config({ jitless: true })

/** Reads the data block and draws the page; a damaged block leaves one sentence that says so. */
function start(root: HTMLElement, json: string): void {
  const read = readDocument(json)
  if (!read.ok) {
    root.textContent = read.error.message
    return
  }
  const packet = read.value
  const kept = keptDrafts(packet.packet)
  const strings = stringsFor(packet.language)
  const store = createPacketStore(kept)
  const actions = packetActions(store, kept, packet, strings)
  createRoot(root).render(
    <PacketProvider value={{ packet, strings, store, actions }}>
      <App />
    </PacketProvider>,
  )
}

const root = document.getElementById('root')
if (root !== null) start(root, document.getElementById('packet-data')?.textContent ?? '')
