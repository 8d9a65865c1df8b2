import type { AgreedItem, AskedItem, PacketDocument } from '../../catchball/packet-document.ts'

/** Something that a reader says something to: an item of the plan, or a request by somebody else. `chain`: up the chain of theirs. */
export type Matter = Omit<AskedItem, 'part'> & { readonly part: AskedItem['part'] | 'chain' }

/** Everything that a packet holds to be answered, in the order of the page. */
export interface Matters {
  readonly asked: readonly Matter[]
  /** Agreed since an earlier round; answered again only where the reader reopens it. */
  readonly agreed: readonly AgreedItem[]
  /** Shown with what is asked; a reader may ask about it and name a concern. */
  readonly chain: readonly Matter[]
  /** A copy for somebody who is informed: nothing in it is answered. */
  readonly reading: boolean
}

/** What a packet asks, and what may be asked back. */
export function mattersOf({ asked, agreed = [], shown }: PacketDocument): Matters {
  const own = new Set([...asked, ...agreed].map(({ id }) => id))
  const chain = shown.flatMap(({ text, whole: _, ...item }): Matter[] =>
    text === undefined || own.has(item.id) ? [] : [{ ...item, text, part: 'chain' }],
  )
  const reading = asked.length > 0 && asked.every(({ part }) => part === 'informed')
  return { asked, agreed, chain: reading ? [] : chain, reading }
}
