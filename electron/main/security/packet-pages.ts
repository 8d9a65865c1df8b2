import { packetAddress } from './packet-origin.ts'

/** Pages of packets, in memory for as long as a window shows them. */
export interface PacketPages {
  /** Keeps the page of the packet with this key, in place of an earlier one. Answers its address. */
  keep(key: string, html: string): string
  drop(key: string): void
  find(address: string): string | undefined
}

/** No pages yet. */
export function packetPages(): PacketPages {
  const pages = new Map<string, string>()
  return {
    keep(key, html) {
      const address = packetAddress(key)
      pages.set(address, html)
      return address
    },
    drop: key => void pages.delete(packetAddress(key)),
    find: address => pages.get(address),
  }
}

/** The page carries its own policy; what a policy in a page cannot say is said here. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "frame-ancestors 'none'; connect-src 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** Answers a request of a packet's window: with its page, and with nothing else. */
export function servePacket(pages: PacketPages, { method, url }: Pick<Request, 'method' | 'url'>): Response {
  const html = method === 'GET' ? pages.find(url) : undefined
  return html === undefined
    ? new Response(null, { status: 404, headers: HEADERS })
    : new Response(html, { headers: HEADERS })
}
