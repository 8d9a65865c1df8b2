import type { Answer, CallError, EditAnswer, WindowApi } from '../../src/contract/answers.ts'
import { calls } from '../../src/contract/calls.ts'
import { applyCommand } from '../../src/domain/command/apply.ts'
import { labelOf } from '../../src/domain/command/label.ts'
import type { Diff } from '../../src/domain/diff/diff.ts'
import { reverseDiff } from '../../src/domain/diff/diff.ts'
import { advance, allRecords, planOf } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import { err, ok } from '../../src/support/result.ts'

interface Logged {
  readonly label: string
  readonly diff: Diff
  readonly focus: string | undefined
}

/** A main process without files: the calls of a window on a plan in memory, with the real commands. */
export interface FakeHost {
  readonly api: WindowApi
  /** The plan as main has it. */
  readonly plan: Plan
  readonly drafts: Map<string, string>
  /** Calls that reached main, by name. */
  readonly calls: string[]
  /** While it is set, edits fail with it and are kept. */
  failure: CallError | undefined
  /** Runs before an edit is looked at: another process at work. */
  before: (() => void) | undefined
  /** Holds answers back until it is called. */
  hold(): () => void
}

/** Starts a fake main process with a plan. */
export function fakeHost(records: readonly Entity[]): FakeHost {
  const plan = planOf(records)
  const log: Logged[] = []
  const undone: Logged[] = []
  let revision = 0
  let kept: Parameters<WindowApi['edit']>[0] | undefined
  let gate: Promise<void> = Promise.resolve()
  const undo = () => ({ undo: log.at(-1)?.label, redo: undone.at(-1)?.label })
  const written = (diff: Diff, label: string, focus?: string): Answer<EditAnswer> => {
    advance(plan, diff)
    revision += 1
    return ok({ revision, at: '2026-11-23T14:32:00.000Z', diff, label, focus, undo: undo() })
  }
  const edit: WindowApi['edit'] = async request => {
    host.calls.push('edit')
    await gate
    host.before?.()
    if (kept !== undefined && kept !== request) return err({ code: 'waiting', message: 'Save first.' })
    const diff = applyCommand(plan, request.command)
    if (!diff.ok) return err({ code: diff.error.code, message: diff.error.message })
    if (host.failure !== undefined) {
      kept = request
      return err({ ...host.failure, unsaved: true })
    }
    kept = undefined
    const label = labelOf(plan, request.command)
    log.push({ label, diff: diff.value, focus: request.focus })
    undone.length = 0
    return written(diff.value, label, request.focus)
  }
  const step = async (from: Logged[], to: Logged[], back: boolean): Promise<Answer<EditAnswer>> => {
    await gate
    const last = from.pop()
    if (last === undefined) return err({ code: 'nothing-to-undo', message: 'There is nothing to undo.' })
    to.push(last)
    return written(back ? reverseDiff(last.diff) : last.diff, last.label, last.focus)
  }
  const quiet = (name: string) => () => {
    host.calls.push(name)
    return Promise.resolve(err({ code: 'unexpected', message: `${name} is not part of this test` }))
  }
  const own = {
    edit,
    undo: () => step(log, undone, true),
    redo: () => step(undone, log, false),
    retrySave: () => (kept === undefined ? Promise.resolve(ok(null)) : edit(kept)),
    saveAs: async () => {
      host.failure = undefined
      if (kept !== undefined) await edit(kept)
      const opened = { records: [...allRecords(plan)], revision, fileName: 'copy', undo: undo(), drafts: [] }
      return ok({ outcome: 'opened' as const, plan: opened })
    },
    saveDraft: ({ record, field, text }) => {
      host.drafts.set(`${record} ${field}`, text)
      return Promise.resolve(ok(null))
    },
    clearDraft: ({ record, field }) => {
      host.drafts.delete(`${record} ${field}`)
      return Promise.resolve(ok(null))
    },
    setMenuState: () => Promise.resolve(ok(null)),
    pathOf: () => '',
    on: () => () => undefined,
  } satisfies Partial<WindowApi>
  const others = Object.fromEntries(Object.keys(calls).map(name => [name, quiet(name)])) as Partial<WindowApi>
  const api = { ...others, ...own } as WindowApi
  const host: FakeHost = {
    api,
    plan,
    drafts: new Map(),
    calls: [],
    failure: undefined,
    before: undefined,
    hold: () => {
      let open = () => {}
      gate = new Promise(resolve => {
        open = resolve
      })
      return open
    },
  }
  return host
}
