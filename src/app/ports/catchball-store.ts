import type { FiledResponse, Packet, Round } from '../../catchball/records.ts'
import type { Result } from '../../support/result.ts'
import type { StoreError } from './plan-store.ts'

/** Reads rounds, packets and filed responses of a plan, in the order they came. */
export interface CatchballReader {
  rounds(): Promise<Result<readonly Round[], StoreError>>
  packets(): Promise<Result<readonly Packet[], StoreError>>
  responses(): Promise<Result<readonly FiledResponse[], StoreError>>
}

/** Rounds, packets and filed responses of a plan: append-only and outside undo (architecture, section 2). */
export interface CatchballStore extends CatchballReader {
  openRound(round: Round): Promise<Result<void, StoreError>>
  addPackets(packets: readonly Packet[]): Promise<Result<void, StoreError>>
  /**
   * Files one response, with a log row of kind `received` and so with a new revision. `duplicate` when a response with this
   * digest is there already; then nothing is written.
   */
  file(response: FiledResponse): Promise<Result<'filed' | 'duplicate', StoreError>>
}
