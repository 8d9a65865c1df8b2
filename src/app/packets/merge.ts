import { utf8ToBytes } from '@noble/hashes/utils.js'
import { applyCommand } from '../../domain/command/apply.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { CatchballStore } from '../ports/catchball-store.ts'
import type { Clock, Ids } from '../ports/host.ts'
import type { Committed, StoreError } from '../ports/plan-store.ts'
import type { EditError, Session } from '../session/session.ts'
import { recordAcceptances } from './acceptances.ts'
import { examineResponses } from './examine.ts'
import type { Answered, FileProblem, ResponseFile } from './examine.ts'
import { countersIn, distinct, isWaiting, lapsed, reportOn } from './report.ts'
import type { FoundCounter, MergeReport } from './report.ts'
import { counterNamed, takeCommand } from './take.ts'
import type { TakeError } from './take.ts'

/** What merging needs: an open plan, and where responses are filed. */
export interface MergeDesk {
  readonly session: Session
  readonly catchball: CatchballStore
  readonly clock: Clock
  readonly ids: Ids
}

export interface MergeRequest {
  readonly files: readonly ResponseFile[]
  /** `agreed` also records the acceptances of values that still stand. Default `none`. */
  readonly accept?: 'agreed' | 'none'
  /** Counters to take, by name: `M3.target`. */
  readonly take?: readonly string[]
  /** Who merges. */
  readonly author: string
}

export interface Merged {
  readonly report: MergeReport
  /** Counters that wait for a decision, for a person to look at. */
  readonly waiting: readonly FoundCounter[]
  /** What the person should know besides. One line each. */
  readonly notes: readonly string[]
  /** The edit that took counters, where there was one. */
  readonly taken?: Committed
}

export type MergeError = FileProblem | TakeError | EditError | StoreError

/**
 * Files responses and reports what is in them; with `take`, also accepts named counters as one undoable change.
 *
 * Every file and every name is checked first: where one is bad, nothing at all is written and every problem is answered. A
 * response that was filed before is counted as a duplicate and not filed again. Responses never change the plan by themselves.
 */
export async function mergeResponses(
  desk: MergeDesk,
  request: MergeRequest,
): Promise<Result<Merged, readonly MergeError[]>> {
  const { session, catchball } = desk
  const caughtUp = await session.catchUp()
  if (!caughtUp.ok) return err([caughtUp.error])
  const packets = await catchball.packets()
  if (!packets.ok) return err([packets.error])
  const examined = examineResponses(request.files, headOf(session.plan).id, packets.value)
  if (!examined.ok) return examined
  const picks = pickNamed(desk, examined.value, request.take ?? [])
  if (!picks.ok) return picks
  const refused = refusal(desk, picks.value)
  if (refused !== undefined) return err([refused])
  const duplicates = await fileAll(desk, examined.value, request.author)
  if (!duplicates.ok) return err([duplicates.error])
  const taken = await takePicks(desk, picks.value)
  if (!taken.ok) return err([taken.error])
  const notes = lapsed(session.plan, examined.value)
  if (request.accept === 'agreed') {
    const recorded = await recordAcceptances(session, examined.value, request.author)
    if (!recorded.ok) return err([recorded.error])
  }
  const counts = { taken: picks.value.filter(isWaiting).length, duplicates: duplicates.value }
  const waiting = countersIn(session.plan, examined.value).filter(isWaiting)
  return ok({
    report: reportOn(session.plan, examined.value, counts),
    ...{ waiting, notes },
    ...(taken.value === undefined ? {} : { taken: taken.value }),
  })
}

/** Takes counters of responses that were filed earlier, as one undoable change. */
export async function takeCounters(
  desk: MergeDesk,
  named: readonly { readonly digest: string; readonly item: string; readonly field: string }[],
): Promise<Result<Committed | undefined, MergeError>> {
  const caughtUp = await desk.session.catchUp()
  if (!caughtUp.ok) return caughtUp
  const filed = await filedResponses(desk)
  if (!filed.ok) return filed
  const counters = countersIn(desk.session.plan, filed.value)
  const picks: FoundCounter[] = []
  for (const { digest, item, field } of named) {
    const pick = counters.find(one => one.digest === digest && one.item === item && one.field === field)
    if (pick === undefined)
      return err({ code: 'no-counter', message: 'This counter is not among the filed responses.' })
    picks.push(pick)
  }
  return takePicks(desk, picks)
}

function pickNamed(
  { session: { plan } }: MergeDesk,
  answered: readonly Answered[],
  names: readonly string[],
): Result<readonly FoundCounter[], readonly TakeError[]> {
  const counters = countersIn(plan, answered)
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

/** Files each response once; answers how many were there already, in the plan or earlier in this call. */
async function fileAll(
  { catchball, clock }: MergeDesk,
  answered: readonly Answered[],
  author: string,
): Promise<Result<number, StoreError>> {
  const each = distinct(answered)
  const filed = await catchball.file(
    each.map(({ response, packet, text }) => ({
      digest: response.digest,
      packet: packet.id,
      filedAt: clock.now(),
      ...{ filedBy: author, from: response.from.name, body: text, origin: 'file' as const },
    })),
  )
  if (!filed.ok) return filed
  const before = filed.value.filter(one => one === 'duplicate').length
  return ok(answered.length - each.length + before)
}

/** Why the picked counters could not be taken, found before anything is filed. */
function refusal(
  { session: { plan }, ids }: MergeDesk,
  picks: readonly FoundCounter[],
): MergeError | undefined {
  const command = takeCommand(plan, picks, ids)
  if (!command.ok) return command.error
  const diff = applyCommand(plan, command.value)
  return diff.ok ? undefined : diff.error
}

async function takePicks(
  { session, ids }: MergeDesk,
  picks: readonly FoundCounter[],
): Promise<Result<Committed | undefined, MergeError>> {
  const wanted = picks.filter(isWaiting)
  const [first] = wanted
  if (first === undefined) return ok(undefined)
  const command = takeCommand(session.plan, wanted, ids)
  if (!command.ok) return command
  return session.edit({
    command: command.value,
    origin: 'packet',
    label: command.value.label,
    focus: first.item,
  })
}

/** The responses in the archive with their packets; one that can no longer be read is passed over. */
async function filedResponses({
  session,
  catchball,
}: MergeDesk): Promise<Result<readonly Answered[], StoreError>> {
  const [responses, packets] = [await catchball.responses(), await catchball.packets()]
  if (!responses.ok) return responses
  if (!packets.ok) return packets
  const plan = headOf(session.plan).id
  const read = responses.value.map(({ body, digest }) =>
    examineResponses([{ name: digest, bytes: utf8ToBytes(body) }], plan, packets.value),
  )
  return ok(read.flatMap(one => (one.ok ? one.value : [])))
}
