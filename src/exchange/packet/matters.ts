import type { AgreedItem, AskedItem, PacketDocument } from '../../catchball/packet-document.ts'

/** Something that a reader answers: an item of the plan, or a request by somebody else. */
export type Matter = AskedItem

/** Everything that a packet holds to be answered, in the order of the page. */
export interface Matters {
  readonly asked: readonly Matter[]
  /** Agreed since an earlier round; answered again only where the reader reopens it. */
  readonly agreed: readonly AgreedItem[]
}

/** What a packet asks. */
export function mattersOf({ asked, agreed = [] }: PacketDocument): Matters {
  return { asked, agreed }
}
