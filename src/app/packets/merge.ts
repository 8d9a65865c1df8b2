import type { Archive } from '../../catchball/facts.ts'
import { negotiationOf } from '../../catchball/negotiation.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import type { FiledResponse, Packet, ResponseOrigin } from '../../catchball/records.ts'
import type { Staged } from '../../catchball/staged.ts'
import { applyCommand } from '../../domain/command/apply.ts'
import type { CommandOf } from '../../domain/command/commands.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { grouped } from '../../support/grouped.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { decisionCommand } from '../catchball/decide.ts'
import type { DecideFailure } from '../catchball/decide.ts'
import { readArchive } from '../catchball/desk.ts'
import type { CatchballDesk } from '../catchball/desk.ts'
import type { Committed } from '../ports/plan-store.ts'
import { standingAcceptances } from './acceptances.ts'
import { examineResponses } from './examine.ts'
import type { Answered, FileProblem, ResponseFile } from './examine.ts'
import { openFiles } from './open-sealed.ts'
import { countersIn, distinct, isWaiting, lapsed, reportOn, statementsIn } from './report.ts'
import type { FoundCounter, MergeReport } from './report.ts'
import { counterNamed } from './take.ts'
import type { TakeError } from './take.ts'

export interface MergeRequest {
  readonly files: readonly ResponseFile[]
  /** `agreed` also records the acceptances of values that still stand. Default `none`. */
  readonly accept?: 'agreed' | 'none'
  /** Counters to take, by name: `M3.target`. */
  readonly take?: readonly string[]
  /** Who merges. */
  readonly author: string
  /** What may open responses that are protected. */
  readonly passphrases?: readonly string[]
  /** How the answers reached us. Default `file`. */
  readonly origin?: ResponseOrigin
}

export interface Merged {
  readonly report: MergeReport
  /** Counters that wait for a decision, for a person to look at. */
  readonly waiting: readonly FoundCounter[]
  /** The packets that were answered, each once, in the order of the files. */
  readonly packets: readonly Packet[]
  /** What the person should know besides. One line each. */
  readonly notes: readonly string[]
  /** The edit that decided, where there was one. */
  readonly taken?: Committed
}

export type MergeError = FileProblem | TakeError | DecideFailure

/**
 * Files responses and reports what is in them; with `take` and `accept`, also decides, as one undoable change.
 *
 * Every file and every name is checked first: where one is bad, nothing at all is written and every problem is answered. A
 * response that was filed before is counted as a duplicate and not filed again. Responses never change the plan by themselves.
 */
export async function mergeResponses(
  desk: CatchballDesk,
  request: MergeRequest,
): Promise<Result<Merged, readonly MergeError[]>> {
  const { session, catchball } = desk
  const caughtUp = await session.catchUp()
  if (!caughtUp.ok) return err([caughtUp.error])
  const archive = await readArchive(catchball)
  if (!archive.ok) return err([archive.error])
  const { packets } = archive.value
  const fitting = { plan: headOf(session.plan).id, packets, withdrawn: withdrawnPackets(desk) }
  const opened = await openFiles(request.files, request.passphrases)
  if (!opened.ok) return opened
  const examined = examineResponses(opened.value, fitting)
  if (!examined.ok) return examined
  const filing = distinct(examined.value).map(one => rowOf(desk, one, request))
  const known = new Map(examined.value.map(({ response }) => [response.digest, response]))
  const ahead = negotiationOf(session.plan, withFiled(archive.value, filing), known)
  const decided = decisionsFor(desk, ahead, examined.value, request)
  if (!decided.ok) return decided
  const filed = await catchball.file(filing)
  if (!filed.ok) return err([filed.error])
  const duplicates =
    examined.value.length - filing.length + filed.value.filter(one => one === 'duplicate').length
  const notes = lapsed(ahead, statementsIn(ahead, examined.value))
  const { command, taken } = decided.value
  const done = command === undefined ? ok(undefined) : await carryOut(desk, command)
  if (!done.ok) return err([done.error])
  const after =
    done.value === undefined ? ahead : negotiationOf(session.plan, withFiled(archive.value, filing), known)
  const statements = statementsIn(after, examined.value)
  const counters = countersIn(after, statements).filter(isWaiting)
  return ok({
    report: reportOn(examined.value, { statements, counters, taken, duplicates }),
    ...{ waiting: counters, notes, packets: distinctPackets(examined.value) },
    ...(done.value === undefined ? {} : { taken: done.value }),
  })
}

function distinctPackets(answered: readonly Answered[]): Packet[] {
  return [...new Set(answered.map(({ packet }) => packet))]
}

interface Decided {
  readonly command?: CommandOf<'batch'>
  readonly taken: number
}

/** What is decided while merging, checked before anything is written. */
function decisionsFor(
  desk: CatchballDesk,
  negotiation: Negotiation,
  answered: readonly Answered[],
  { take = [], accept, author }: MergeRequest,
): Result<Decided, readonly MergeError[]> {
  const statements = statementsIn(negotiation, answered)
  const counters = take.length === 0 ? [] : countersIn(negotiation, statements)
  const picks = pickNamed(desk, counters, take)
  if (!picks.ok) return picks
  const open = picks.value.filter(pick => !pick.done)
  const taken = new Set(open.map(({ digest, item }) => `${digest} ${item}`))
  const agreed = accept === 'agreed' ? standingAcceptances(negotiation, statements) : []
  const staged = [
    ...takings(open),
    ...agreed.filter(({ response, item }) => !taken.has(`${response} ${item}`)),
  ]
  if (staged.length === 0) return ok({ taken: 0 })
  const command = decisionCommand(negotiation, staged, { ...desk, author })
  if (!command.ok) return err([command.error])
  const diff = applyCommand(desk.session.plan, command.value)
  if (!diff.ok) return err([diff.error])
  return ok({ command: command.value, taken: open.filter(isWaiting).length })
}

function pickNamed(
  { session: { plan } }: CatchballDesk,
  counters: readonly FoundCounter[],
  names: readonly string[],
): Result<readonly FoundCounter[], readonly TakeError[]> {
  const picks = new Set<FoundCounter>()
  const problems: TakeError[] = []
  for (const name of names) {
    const pick = counterNamed(plan, name, counters)
    if (!pick.ok) problems.push(pick.error)
    else if (pick.value.stand === 'gone') problems.push(goneFrom(pick.value))
    else picks.add(pick.value)
  }
  return problems.length > 0 ? err(problems) : ok([...picks])
}

function goneFrom({ code }: FoundCounter): TakeError {
  return { code: 'gone', message: `${code} is no longer in the plan, so its counter cannot be taken.` }
}

/** One decision an answer, for the fields that are taken. */
function takings(picks: readonly FoundCounter[]): Staged[] {
  return [...grouped(picks, ({ digest, item }) => `${digest} ${item}`).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const fields = group.map(({ field }) => field)
    return [{ act: 'accept' as const, response: first.digest, item: first.item, fields }]
  })
}

function carryOut(desk: CatchballDesk, command: CommandOf<'batch'>) {
  const first = command.commands.find(one => one.type === 'decision.add')
  const focus = first?.type === 'decision.add' ? first.record.item : undefined
  const { label } = command
  return desk.session.edit({ command, origin: 'packet', label, ...(focus === undefined ? {} : { focus }) })
}

function rowOf(
  { clock }: CatchballDesk,
  { response, packet, text }: Answered,
  { author, origin = 'file' }: MergeRequest,
): FiledResponse {
  return {
    ...{ digest: response.digest, packet: packet.id, filedAt: clock.now() },
    ...{ filedBy: author, from: response.from.name, body: text, origin },
  }
}

function withFiled(archive: Archive, filing: readonly FiledResponse[]): Archive {
  const present = new Set(archive.responses.map(({ digest }) => digest))
  return {
    ...archive,
    responses: [...archive.responses, ...filing.filter(({ digest }) => !present.has(digest))],
  }
}

function withdrawnPackets({ session }: CatchballDesk): Set<string> {
  const decisions = [...session.plan.tables.decision.values()]
  const about = decisions.filter(({ act, item }) => act === 'withdraw' && item === undefined)
  return new Set(about.flatMap(({ packet }) => packet ?? []))
}
