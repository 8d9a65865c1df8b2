import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Response } from '../../src/catchball/response.ts'
import type { Matters } from '../../src/exchange/packet/matters.ts'
import { draftOf, openMatters } from './answers.ts'
import type { Answers } from './answers.ts'
import type { Problems } from './draft-problems.ts'
import { progressOf } from './draft.ts'

/** Answers of somebody else, or of an earlier day, to compare with. */
export interface Colleague {
  readonly name: string
  readonly response: Response
}

/** Everything on the page that changes. */
export interface PacketState extends Answers {
  /** What keeps an item from being done, shown once Done was pressed. */
  readonly problems: Readonly<Record<string, Problems>>
  readonly colleagues: readonly Colleague[]
  /** Answers that came with the file, where the browser kept others. */
  readonly inFile?: Answers | undefined
  /** The answers as text, once they were asked for. */
  readonly block: string
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
interface Tally {
  readonly answered: number
  readonly asked: number
  readonly all: number
}

/** The state of the page as it opens, with the answers of an earlier visit or of the file. */
export function createPacketStore(answers: Answers, inFile?: Answers): PacketStore {
  return createStore<PacketState>(() => ({
    ...answers,
    ...{ problems: {}, colleagues: [], inFile, block: '', kept: true },
    ...{ changed: false, announcement: '', notice: '', focus: '' },
  }))
}

/** What of the state is the reader's own. */
export function answersIn({ drafts, reopened, offers, sign }: Answers): Answers {
  return { drafts, reopened, offers, sign }
}

/** Counts what is done. */
export function tallyOf(matters: Matters, { drafts, reopened }: Answers): Tally {
  const progress = openMatters(matters, reopened).map(item => progressOf(item, draftOf(drafts, item)))
  const count = (wanted: string) => progress.filter(one => one === wanted).length
  return { answered: count('answered'), asked: count('asked'), all: progress.length }
}
