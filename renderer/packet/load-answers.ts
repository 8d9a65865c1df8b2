import { utf8ToBytes } from '@noble/hashes/utils.js'
import { readResponse } from '../../src/catchball/read-response.ts'
import type { Response } from '../../src/catchball/response.ts'
import { carriedResponses } from '../../src/exchange/packet/carried-responses.ts'
import type { Answers } from './answers.ts'
import { speaksOf } from './draft-from.ts'
import { readAnswers } from './kept-answers.ts'
import type { PacketPage } from './packet-context.tsx'
import type { Colleague } from './packet-store.ts'

type Loaded =
  { readonly draft: Answers } | { readonly colleagues: readonly Colleague[] } | { readonly problem: string }

/** Takes files in: a draft takes the place of what is entered, responses of this packet stand beside it. */
export async function loadFiles(page: PacketPage, files: readonly File[]): Promise<void> {
  const { strings, store, actions } = page
  for (const file of files) {
    const loaded = await loadedFrom(page, file)
    if ('problem' in loaded) {
      actions.tell(loaded.problem)
      return
    }
    if ('draft' in loaded) actions.restore(loaded.draft)
    else {
      const { colleagues } = store.getState()
      const digests = new Set(colleagues.map(({ response }) => response.digest))
      const fresh = loaded.colleagues.filter(({ response }) => !digests.has(response.digest))
      actions.beside([...colleagues, ...fresh])
      takeUp(page, fresh)
      actions.tell(strings.back.loaded(strings.and(loaded.colleagues.map(({ name }) => name))))
    }
  }
}

/** What others say of items that are not asked stands beside those as well. */
function takeUp({ matters, store, actions }: PacketPage, fresh: readonly Colleague[]): void {
  for (const item of [...matters.agreed, ...matters.chain]) {
    const said = fresh.some(({ response }) => speaksOf(item.id, response))
    if (said && !store.getState().reopened.includes(item.id)) actions.reopen(item, true)
  }
}

async function loadedFrom({ packet, strings, unprotect }: PacketPage, file: File): Promise<Loaded> {
  const unreadable = { problem: strings.back.unreadable(file.name) }
  const opened = await unprotect(await file.text())
  if (opened === undefined) return unreadable
  const draft = draftIn(opened)
  if (draft !== undefined) {
    const other = { problem: strings.back.otherPacket(file.name) }
    return draft.packet === packet.packet ? { draft: draft.answers } : other
  }
  const carried = carriedResponses(utf8ToBytes(opened))
  if (!carried.ok || carried.value.length === 0) return unreadable
  const colleagues: Colleague[] = []
  for (const bytes of carried.value) {
    const document = await unprotect(new TextDecoder().decode(bytes))
    const read = document === undefined ? undefined : readResponse(utf8ToBytes(document))
    if (read === undefined || !read.ok) return unreadable
    const { response } = read.value
    if (response.packet !== packet.packet || response.base !== packet.base)
      return { problem: strings.back.otherPacket(file.name) }
    colleagues.push({ name: nameOf(response, file.name), response })
  }
  return { colleagues }
}

/** Who signed it; the file's name where nobody did, since every response to a packet is in its addressee's name. */
function nameOf({ signed }: Response, file: string): string {
  return signed?.name ?? file.replace(/\.(response\.json|html|txt|json)$/, '')
}

function draftIn(text: string): { readonly packet: string; readonly answers: Answers } | undefined {
  try {
    const { format, packet, answers } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const read = readAnswers(JSON.stringify(answers ?? null))
    return format === 'hoshin-draft' && typeof packet === 'string' && read !== undefined
      ? { packet, answers: read }
      : undefined
  } catch {
    return undefined
  }
}
