import type { FiledResponse, Message, Packet, Round } from '../../catchball/records.ts'
import type { Result } from '../../support/result.ts'
import type { StoreError } from './plan-store.ts'

/** Reads rounds, packets, filed responses and messages of a plan, in the order they came. */
export interface CatchballReader {
  rounds(): Promise<Result<readonly Round[], StoreError>>
  packets(): Promise<Result<readonly Packet[], StoreError>>
  responses(): Promise<Result<readonly FiledResponse[], StoreError>>
  messages(): Promise<Result<readonly Message[], StoreError>>
}

/** Rounds, packets, filed responses and messages of a plan: append-only and outside undo (architecture, section 2). */
export interface CatchballStore extends CatchballReader {
  openRound(round: Round): Promise<Result<void, StoreError>>
  /** Keeps packets, and the rounds that are opened for them: all or nothing. */
  addPackets(packets: readonly Packet[], opening?: readonly Round[]): Promise<Result<void, StoreError>>
  /**
   * Files responses, all or none, each with a log row of kind `received` and so with a new revision. `duplicate` for one whose
   * digest is there already, which is passed over; with nothing but duplicates nothing is written.
   */
  file(responses: readonly FiledResponse[]): Promise<Result<readonly ('filed' | 'duplicate')[], StoreError>>
  post(message: Message): Promise<Result<void, StoreError>>
}
