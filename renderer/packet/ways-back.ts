import { writeResponse } from '../../src/catchball/response.ts'
import { pageWithAnswers } from '../../src/exchange/packet/saved-page.ts'
import { writeTextBlock } from '../../src/exchange/packet/text-block.ts'
import { draftOf, isComplete, openMatters, responseContent, signProblem } from './answers.ts'
import { problemsOf } from './draft-problems.ts'
import { isBlank, progressOf } from './draft.ts'
import type { PacketPage } from './packet-context.tsx'
import { answersIn } from './packet-store.ts'
import { readableAnswers } from './readable.ts'
import { saveFile } from './save-file.ts'

/** The response as text, or undefined where an item is half done or nothing is answered; then the page says so and leads there. */
async function responseText(page: PacketPage): Promise<string | undefined> {
  const { packet, matters, strings, store, actions, protect } = page
  const half = () => unfinished(page)
  for (const item of half()) actions.finish(item)
  const stuck = half()
  if (stuck.length > 0) {
    actions.tell(strings.unfinished(stuck.map(item => item.code)))
    focusProblem(`item-${stuck[0]?.id ?? ''}`)
    return undefined
  }
  const answers = answersIn(store.getState())
  const wrong =
    signProblem(answers.sign, strings) ??
    (answers.offers.every(isComplete) ? undefined : strings.offers.incomplete)
  if (wrong !== undefined) {
    actions.tell(wrong)
    return undefined
  }
  const content = responseContent(packet, matters, answers, strings)
  if (content.answers.length + content.offers.length === 0) {
    actions.tell(strings.nothingAnswered)
    return undefined
  }
  return protect(writeResponse(content))
}

/** Saves the response file. */
export async function saveResponse(page: PacketPage): Promise<void> {
  const { packet, strings, actions } = page
  const text = await responseText(page)
  if (text === undefined) return
  const file = `${packet.name}.response.json`
  saveFile(file, text, 'application/json')
  actions.saved(strings.saved(file, packet.from.name) + leftOpen(page))
}

/** Saves the page itself with the answers in it: to go on later, or to send back where a response file cannot be sent. */
export async function savePage(page: PacketPage): Promise<void> {
  const { packet, strings, store, actions, source, protect } = page
  const response = await responseText(page)
  if (response === undefined) return
  const draft = await protect(JSON.stringify(answersIn(store.getState())))
  const file = `${packet.name}.answers.packet.html`
  saveFile(file, pageWithAnswers(source, { draft, response }), 'text/html')
  actions.saved(strings.back.pageSaved(file, packet.from.name) + leftOpen(page))
}

/** Shows the answers as a block of text for a mail, and copies it where the browser lets the page do that. */
export async function copyAnswers(page: PacketPage): Promise<void> {
  const { packet, strings, actions, store } = page
  const text = await responseText(page)
  if (text === undefined) return
  const readable = text.includes('"format": "hoshin-sealed"')
    ? strings.back.answersOf(packet.name)
    : readableAnswers(page, answersIn(store.getState()))
  const block = `${readable}\n\n${writeTextBlock(text)}\n`
  const copied = await navigator.clipboard.writeText(block).then(
    () => true,
    () => false,
  )
  actions.showBlock(block, copied ? strings.back.copied(packet.from.name) : strings.back.copyByHand)
}

/** Saves what was answered for the reader's own files. */
export function saveReadable(page: PacketPage): void {
  const { packet, strings, store, actions } = page
  const file = `${packet.name}.answers.txt`
  saveFile(file, `${readableAnswers(page, answersIn(store.getState()))}\n`, 'text/plain')
  actions.tell(strings.back.fileSaved(file))
}

/** Saves everything entered, done or not, notes too: to go on elsewhere. */
export async function saveDraft(page: PacketPage): Promise<void> {
  const { packet, strings, store, actions, protect } = page
  const file = `${packet.name}.draft.json`
  const draft = {
    format: 'hoshin-draft',
    version: 1,
    packet: packet.packet,
    answers: answersIn(store.getState()),
  }
  saveFile(file, await protect(`${JSON.stringify(draft, null, 2)}\n`), 'application/json')
  actions.tell(strings.back.fileSaved(file))
}

function unfinished({ matters, strings, store }: PacketPage) {
  const { drafts, reopened } = store.getState()
  return openMatters(matters, reopened).filter(item => {
    const draft = draftOf(drafts, item)
    if (progressOf(item, draft) === 'unfinished') return true
    return !isBlank(draft) && Object.keys(problemsOf(item, draft, strings)).length > 0
  })
}

function leftOpen({ matters, store, strings }: PacketPage): string {
  const { drafts, reopened } = store.getState()
  const open = openMatters(matters, reopened).filter(
    item => progressOf(item, draftOf(drafts, item)) === 'open',
  ).length
  return open === 0 ? '' : strings.savedPart(open)
}

function focusProblem(id: string): void {
  const card = document.getElementById(id)
  requestAnimationFrame(() => card?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
