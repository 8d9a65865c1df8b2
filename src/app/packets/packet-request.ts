import type { Packet } from '../../catchball/records.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { RandomBytes } from '../../exchange/packet/sealed.ts'
import type { PageParts } from '../../exchange/packet/write-page.ts'
import type { Result } from '../../support/result.ts'
import type { CatchballStore } from '../ports/catchball-store.ts'
import type { Clock, Ids } from '../ports/host.ts'

/** What making packets needs: the plan, where its file lies, and where packets are kept. */
export interface PacketDesk {
  readonly plan: Plan
  /** Of the plan's file; its name goes into the names of the packets. */
  readonly path: string
  readonly catchball: CatchballStore
  readonly clock: Clock
  readonly ids: Ids
  readonly parts: PageParts
  /** For packets with a passphrase. */
  readonly random: RandomBytes
}

export interface PacketRequest {
  /** Absent: everyone with something asked. */
  readonly to?: readonly PersonId[]
  /** Absent: every matrix. */
  readonly matrix?: MatrixId
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly due?: string
  /** What stands at the top of the page, in the sender's words. */
  readonly message?: string
  /** Who asks. */
  readonly author: string
  /** The post's title in place of every person's name, on the pages and in the names of their files. */
  readonly titles?: boolean
  /** Whether a mail draft is made for each packet. */
  readonly drafts?: boolean
  /** Whether a booklet for paper is made of each packet. A protected packet has none. */
  readonly booklets?: boolean
  /** Takes each page once it is made; the next one waits for the answer. */
  readonly afterPage?: (file: PacketFile, done: number, total: number) => Promise<void>
  /** Asked before anything is kept in the plan: whether the pages are safe. Error: one line that says why not. */
  readonly beforeKeeping?: () => Promise<Result<void, string>>
  /** Who gets a copy to read of what they are informed of: all, or only these. Nothing is kept in the plan of copies. */
  readonly reading?: 'all' | readonly PersonId[]
  /** Protects the packets and the responses to them. */
  readonly passphrase?: string
}

/** A file that lies beside a packet: a mail draft, or a booklet for paper. */
export interface BesideFile {
  readonly fileName: string
  readonly content: string | Uint8Array
}

/** A packet that is ready to be written to a disk. */
export interface PacketFile {
  /** PLAN-ADDRESSEE-rN.packet.html */
  readonly fileName: string
  /** The page in UTF-8, in pieces. */
  readonly pieces: readonly Uint8Array[]
  readonly bytes: number
  /** The same as text, made when it is asked for. */
  readonly html: string
  readonly packet: Packet
  readonly person: string
  /** What was asked for besides. */
  readonly beside: readonly BesideFile[]
  /** Characters of its booklet that no font has. */
  readonly missing: readonly string[]
}
