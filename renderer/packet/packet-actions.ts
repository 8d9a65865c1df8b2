import type { Matter, Matters } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { draftOf } from './answers.ts'
import type { Answers, OwnOffer } from './answers.ts'
import { problemsOf } from './draft-problems.ts'
import type { Problems } from './draft-problems.ts'
import { EMPTY_DRAFT } from './draft.ts'
import type { Draft } from './draft.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { answersIn, tallyOf } from './packet-store.ts'
import type { Colleague, PacketState, PacketStore } from './packet-store.ts'
import { summaryOf } from './summary.ts'

/** What a reader can do to the answers. Every change is kept at once. */
export interface PacketActions {
  readonly edit: (item: Matter, patch: Partial<Draft>) => void
  /** Folds an item up if nothing is wrong with it; answers whether it could. */
  readonly finish: (item: Matter) => boolean
  /** Opens the answer of an item again. */
  readonly change: (item: Matter) => void
  readonly clear: (item: Matter) => void
  /** Takes an agreed item up again, or leaves it as agreed. */
  readonly reopen: (item: Matter, again: boolean) => void
  readonly offer: (offers: readonly OwnOffer[]) => void
  readonly sign: (patch: Partial<Answers['sign']>) => void
  /** All answers at once: a draft that was loaded. */
  readonly restore: (answers: Answers) => void
  readonly beside: (colleagues: readonly Colleague[]) => void
  readonly showBlock: (block: string, notice: string) => void
  /** Shows a line under the bar. */
  readonly tell: (notice: string) => void
  /** The response was saved: nothing is changed since. */
  readonly saved: (notice: string) => void
}

interface Page {
  readonly store: PacketStore
  readonly kept: KeptAnswers
  readonly matters: Matters
  readonly strings: PacketStrings
}

/** The actions of one page. */
export function packetActions(page: Page): PacketActions {
  const { store } = page
  const tell = (notice: string) => store.setState({ notice })
  return {
    ...draftActions(page),
    offer: offers => put(page, { offers }),
    sign: patch => put(page, { sign: { ...store.getState().sign, ...patch } }),
    restore: answers => {
      put(page, { ...answersIn(answers), inFile: undefined, problems: {} })
      tell(page.strings.back.restored)
    },
    beside: colleagues => store.setState({ colleagues }),
    showBlock: (block, notice) => store.setState({ block, notice, changed: false }),
    tell,
    saved: notice => store.setState({ notice, changed: false }),
  }
}

function draftActions(page: Page): Pick<PacketActions, 'edit' | 'finish' | 'change' | 'clear' | 'reopen'> {
  const { store, matters, strings } = page
  const draft = (item: Matter) => draftOf(store.getState().drafts, item)
  const putOne = (item: Matter, next: Draft, problems: Problems = {}) => putDraft(page, item, next, problems)
  const announce = (item: Matter, summary: string) => {
    const { answered, asked, all } = tallyOf(matters, store.getState())
    const progress = strings.progress(answered, all, asked)
    store.setState({ announcement: strings.announce(item.code, summary, progress) })
  }
  return {
    edit: (item, patch) => {
      putOne(item, { ...draft(item), ...patch })
      if (patch.verdict === 'accept') announce(item, strings.summary.accepted)
    },
    finish: item => {
      const problems = problemsOf(item, draft(item), strings)
      const closed = Object.keys(problems).length === 0
      if (closed) store.setState({ focus: item.id })
      putOne(item, { ...draft(item), closed }, problems)
      if (closed) announce(item, summaryOf(item, draft(item), strings))
      return closed
    },
    change: item => {
      store.setState({ focus: item.id })
      putOne(item, { ...draft(item), closed: false })
    },
    clear: item => {
      putOne(item, { ...EMPTY_DRAFT, note: draft(item).note })
      announce(item, strings.cleared)
    },
    reopen: (item, again) => {
      const others = store.getState().reopened.filter(id => id !== item.id)
      const { [item.id]: _, ...drafts } = store.getState().drafts
      store.setState({ focus: item.id })
      put(page, again ? { reopened: [...others, item.id] } : { reopened: others, drafts })
    },
  }
}

function putDraft(page: Page, item: Matter, next: Draft, problems: Problems): void {
  const { drafts, problems: noted } = page.store.getState()
  put(page, { drafts: { ...drafts, [item.id]: next }, problems: { ...noted, [item.id]: problems } })
}

/** Takes a change into the state and keeps it; where the browser does not keep it, the page says so. */
function put({ store, kept }: Page, change: Partial<PacketState>): void {
  store.setState({ ...change, changed: true, notice: '', block: '' })
  const saved = kept.save(answersIn(store.getState()))
  if (typeof saved === 'boolean') store.setState({ kept: saved })
  else void saved.then(done => store.setState({ kept: done }))
}
