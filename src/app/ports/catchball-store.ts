import type { FiledResponse, Packet, Round } from '../../catchball/records.ts'
import type { Result } from '../../support/result.ts'
import type { StoreError } from './plan-store.ts'

/** Rounds, packets and filed responses of a plan: append-only and outside undo (architecture, section 2). */
export interface CatchballStore {
  rounds(): Promise<readonly Round[]>
  packets(): Promise<readonly Packet[]>
  responses(): Promise<readonly FiledResponse[]>
  openRound(round: Round): Promise<Result<void, StoreError>>
  addPackets(packets: readonly Packet[]): Promise<Result<void, StoreError>>
  /** Files one response. `duplicate` when a response with this digest is there already. */
  file(response: FiledResponse): Promise<Result<'filed' | 'duplicate', StoreError>>
}
