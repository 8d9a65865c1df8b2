import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { mattersOf } from '../../src/exchange/packet/matters.ts'
import { readDocument } from '../../src/exchange/packet/read-page.ts'
import { readPageAnswers } from '../../src/exchange/packet/saved-page.ts'
import { createSealer, readSealed, writeSealed } from '../../src/exchange/packet/sealed.ts'
import type { Sealer } from '../../src/exchange/packet/sealed.ts'
import { stringsFor } from '../../src/exchange/packet/strings.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import './page.css'
import './slice.css'
import './items.css'
import './offers.css'
import './print.css'
import { NO_ANSWERS } from './answers.ts'
import { App } from './app.tsx'
import { PacketProvider } from './packet-context.tsx'
import { keptAnswers, readAnswers } from './kept-answers.ts'
import { packetActions } from './packet-actions.ts'
import { answersIn, createPacketStore } from './packet-store.ts'
import { Unlock } from './unlock.tsx'

// Without it every schema would try to compile itself first, which the page's policy reports as a breach.
z.config({ jitless: true })

/** What the page is while nothing of it has been drawn: what is saved with the answers in it. */
const source = `<!doctype html>\n${document.documentElement.outerHTML}`

/** Reads the data block; a sealed one asks for its passphrase first. A damaged block leaves one sentence that says so. */
function start(root: HTMLElement, json: string): void {
  const sealed = readSealed(json)
  if (sealed === undefined) return open(root, json)
  const strings = stringsFor(sealed.language)
  root.replaceChildren()
  const screen = createRoot(root)
  const unlock = async (passphrase: string) => {
    const sealer = createSealer(passphrase, count => crypto.getRandomValues(new Uint8Array(count)))
    const text = await sealer.open(sealed)
    if (text === undefined) return false
    const block = document.getElementById('packet-answers')?.textContent ?? ''
    const draft = await opened(sealer, readPageAnswers(block)?.draft)
    const kept = await opened(sealer, keptAnswers(sealedId(text)).load())
    screen.unmount()
    open(root, text, { sealer, draft, kept })
    return true
  }
  screen.render(<Unlock strings={strings} name={sealed.name} unlock={unlock} />)
}

/** What a sealed packet brings along once it is open. */
interface Opened {
  readonly sealer: Sealer
  readonly draft: string | undefined
  readonly kept: string | undefined
}

async function opened(sealer: Sealer, text: string | undefined): Promise<string | undefined> {
  const sealed = text === undefined ? undefined : readSealed(text)
  return sealed && sealer.open(sealed)
}

/** The id under which the browser keeps answers. */
function sealedId(json: string): string {
  const read = readDocument(json)
  return read.ok ? read.value.packet : ''
}

/** Draws the page of a packet that can be read. */
function open(root: HTMLElement, json: string, behind?: Opened): void {
  const read = readDocument(json)
  if (!read.ok) {
    root.textContent = read.error.message
    return
  }
  const packet = read.value
  const strings = stringsFor(packet.language)
  const matters = mattersOf(packet)
  const about = { name: packet.name, language: strings.language }
  const protect = async (text: string) =>
    behind === undefined ? text : writeSealed(await behind.sealer.seal(text, about))
  const unprotect = async (text: string) => {
    const sealed = readSealed(text)
    return sealed === undefined ? text : behind?.sealer.open(sealed)
  }
  const kept = keptAnswers(packet.packet, behind && protect)
  const block = readPageAnswers(document.getElementById('packet-answers')?.textContent ?? '')
  const before = readAnswers(behind === undefined ? kept.load() : behind.kept)
  const inFile = readAnswers(behind === undefined ? block?.draft : behind.draft)
  const differs = before !== undefined && JSON.stringify(before) !== JSON.stringify(inFile)
  const store = createPacketStore(before ?? inFile ?? NO_ANSWERS, differs ? inFile : undefined)
  const actions = packetActions({ store, kept, matters, strings })
  void Promise.resolve(kept.save(answersIn(store.getState()))).then(saved => store.setState({ kept: saved }))
  root.replaceChildren()
  createRoot(root).render(
    <PacketProvider value={{ packet, matters, strings, store, actions, source, protect, unprotect }}>
      <App />
    </PacketProvider>,
  )
}

const root = document.getElementById('root')
if (root !== null) start(root, document.getElementById('packet-data')?.textContent ?? '')
