import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { AskedItem, PacketDocument } from '../../src/catchball/packet-document.ts'
import { EMPTY_DRAFT, progressOf } from './draft.ts'
import type { Draft, Problems } from './draft.ts'
import type { KeptDrafts } from './kept-drafts.ts'

/** Everything on the page that changes. */
export interface PacketState {
  readonly drafts: Readonly<Record<string, Draft>>
  /** What keeps an item from being done, shown once Done was pressed. */
  readonly problems: Readonly<Record<string, Problems>>
  /** Whether this browser keeps the drafts. */
  readonly kept: boolean
  /** Whether something was changed since the response was saved. */
  readonly changed: boolean
  /** Said to screen readers. */
  readonly announcement: string
  /** Shown under the bar: what became of saving. */
  readonly notice: string
  /** The item whose first control takes the focus when it appears: its old one has gone. */
  readonly focus: string
}

export type PacketStore = StoreApi<PacketState>

/** How many items are answered, and how many have only a question. */
export interface Tally {
  readonly answered: number
  readonly asked: number
  readonly all: number
}

/** The state of the page as it opens, with the drafts of an earlier visit. */
export function createPacketStore(kept: KeptDrafts): PacketStore {
  const drafts = kept.load() ?? {}
  return createStore<PacketState>(() => ({
    ...{ drafts, problems: {}, kept: kept.save(drafts) },
    ...{ changed: false, announcement: '', notice: '', focus: '' },
  }))
}

/** Counts what is done. */
export function tallyOf(packet: PacketDocument, drafts: PacketState['drafts']): Tally {
  const progress = packet.asked.map(item => progressOf(item, draftOf(drafts, item)))
  const count = (wanted: string) => progress.filter(one => one === wanted).length
  return { answered: count('answered'), asked: count('asked'), all: progress.length }
}

/** The draft of an item; an empty one where nothing was entered. */
export function draftOf(drafts: PacketState['drafts'], item: AskedItem): Draft {
  return drafts[item.id] ?? EMPTY_DRAFT
}
