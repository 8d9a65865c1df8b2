import type { Archive } from '../../catchball/facts.ts'
import { negotiationOf } from '../../catchball/negotiation.ts'
import type { Negotiation } from '../../catchball/negotiation.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { CatchballReader, CatchballStore } from '../ports/catchball-store.ts'
import type { Clock, Ids } from '../ports/host.ts'
import type { StoreError } from '../ports/plan-store.ts'
import type { Session } from '../session/session.ts'

/** What the use-cases of catch-ball need: an open plan, the archive beside it, the time and ids. */
export interface CatchballDesk {
  readonly session: Session
  readonly catchball: CatchballStore
  readonly clock: Clock
  readonly ids: Ids
}

/** The archive of a plan, read whole. */
export async function readArchive(store: CatchballReader): Promise<Result<Archive, StoreError>> {
  const rounds = await store.rounds()
  if (!rounds.ok) return rounds
  const packets = await store.packets()
  if (!packets.ok) return packets
  const responses = await store.responses()
  if (!responses.ok) return responses
  const messages = await store.messages()
  if (!messages.ok) return messages
  return ok({
    rounds: rounds.value,
    packets: packets.value,
    responses: responses.value,
    messages: messages.value,
  })
}

/** How the negotiation of a plan stands. */
export async function readNegotiation(
  plan: Plan,
  store: CatchballReader,
): Promise<Result<Negotiation, StoreError>> {
  const archive = await readArchive(store)
  return archive.ok ? ok(negotiationOf(plan, archive.value)) : archive
}
