import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { PacketDocument } from '../../src/catchball/packet-document.ts'
import type { Matters } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import type { PacketActions } from './packet-actions.ts'
import type { PacketState, PacketStore } from './packet-store.ts'

export interface PacketPage {
  readonly packet: PacketDocument
  readonly matters: Matters
  readonly strings: PacketStrings
  readonly store: PacketStore
  readonly actions: PacketActions
  /** The page's file as it was opened, for saving it with the answers in it. */
  readonly source: string
  /** Protects what leaves the page; as it is where the packet has no passphrase. */
  readonly protect: (text: string) => Promise<string>
  /** Opens what was protected with the same passphrase; undefined where it cannot. */
  readonly unprotect: (text: string) => Promise<string | undefined>
}

const PacketContext = createContext<PacketPage | undefined>(undefined)

/** Gives the page's packet, words and state to everything in it. */
export const PacketProvider = PacketContext.Provider

/** The packet and the words of the page. */
export function usePacket(): PacketPage {
  const page = useContext(PacketContext)
  if (page === undefined) throw new Error('Used outside of the packet page')
  return page
}

/** A part of the page's state; `select` returns stable references. */
export function usePacketState<T>(select: (state: PacketState) => T): T {
  return useStore(usePacket().store, select)
}
