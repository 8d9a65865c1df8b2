import type { AskedItem, PacketDocument } from '../../src/catchball/packet-document.ts'
import type { PacketStrings } from '../../src/exchange/packet/strings.ts'
import { EMPTY_DRAFT, problemsOf } from './draft.ts'
import type { Draft, Problems } from './draft.ts'
import type { KeptDrafts } from './kept-drafts.ts'
import { draftOf, tallyOf } from './packet-store.ts'
import type { PacketStore } from './packet-store.ts'
import { summaryOf } from './summary.ts'

/** What a reader can do to the answers. Every change is kept at once. */
export interface PacketActions {
  readonly edit: (item: AskedItem, patch: Partial<Draft>) => void
  /** Folds an item up if nothing is wrong with it; answers whether it could. */
  readonly finish: (item: AskedItem) => boolean
  readonly reopen: (item: AskedItem) => void
  readonly clear: (item: AskedItem) => void
  /** Shows a line under the bar. */
  readonly tell: (notice: string) => void
  /** The response was saved: nothing is changed since. */
  readonly saved: (notice: string) => void
}

/** The actions of one page. */
export function packetActions(
  store: PacketStore,
  kept: KeptDrafts,
  packet: PacketDocument,
  strings: PacketStrings,
): PacketActions {
  const draft = (item: AskedItem) => draftOf(store.getState().drafts, item)
  const put = (item: AskedItem, next: Draft, problems: Problems = {}) =>
    putDraft(store, kept, item, next, problems)
  const announce = (item: AskedItem, summary: string) => {
    const { answered, asked, all } = tallyOf(packet, store.getState().drafts)
    const progress = strings.progress(answered, all, asked)
    store.setState({ announcement: strings.announce(item.code, summary, progress) })
  }
  return {
    edit: (item, patch) => {
      put(item, { ...draft(item), ...patch })
      if (patch.verdict === 'accept') announce(item, strings.summary.accepted)
    },
    finish: item => {
      const problems = problemsOf(item, draft(item), strings)
      const closed = Object.keys(problems).length === 0
      if (closed) store.setState({ focus: item.id })
      put(item, { ...draft(item), closed }, problems)
      if (closed) announce(item, summaryOf(item, draft(item), strings))
      return closed
    },
    reopen: item => {
      store.setState({ focus: item.id })
      put(item, { ...draft(item), closed: false })
    },
    clear: item => {
      put(item, EMPTY_DRAFT)
      announce(item, strings.cleared)
    },
    tell: notice => store.setState({ notice }),
    saved: notice => store.setState({ notice, changed: false }),
  }
}

function putDraft(
  store: PacketStore,
  kept: KeptDrafts,
  item: AskedItem,
  next: Draft,
  problems: Problems,
): void {
  const { drafts: before, problems: noted } = store.getState()
  const drafts = { ...before, [item.id]: next }
  const state = { drafts, problems: { ...noted, [item.id]: problems }, kept: kept.save(drafts) }
  store.setState({ ...state, changed: true, notice: '' })
}
