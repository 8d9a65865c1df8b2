/** The scheme of packets that are shown here. Each has a host of its own, so that no two of them share what they keep. */
export const PACKET_SCHEME = 'packet'

/** The session of windows that show packets: they share nothing with the windows of plans. It keeps drafts on disk. */
export const PACKET_PARTITION = 'persist:packets'

/** What the scheme may do: be an origin of its own that counts as secure, so that WebCrypto and the clipboard are there. */
export const PACKET_SCHEME_PRIVILEGES = {
  scheme: PACKET_SCHEME,
  privileges: { standard: true, secure: true },
} as const

/** Where the packet with this key is shown. */
export function packetAddress(key: string): string {
  return `${PACKET_SCHEME}://${key}/`
}

/** Whether an address belongs to a packet that is shown here. */
export function isPacket(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${PACKET_SCHEME}:`
}

/** Whether a packet's page made this file itself, to be saved. */
export function isMadeByPacket(address: string): boolean {
  return address.startsWith(`blob:${PACKET_SCHEME}://`)
}
