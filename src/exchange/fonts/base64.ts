const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Every pair of letters by its twelve bits: two look-ups for three bytes. */
const pairs = Array.from({ length: 4096 }, (_, bits) => letters.charAt(bits >> 6) + letters.charAt(bits & 63))

/** Bytes as base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3)
  let text = ''
  for (let at = 0; at < whole; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += (pairs[bits >> 12] ?? '') + (pairs[bits & 4095] ?? '')
  }
  if (whole === bytes.length) return text
  const rest = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8)
  const group = (pairs[rest >> 12] ?? '') + (pairs[rest & 4095] ?? '')
  return text + (bytes.length - whole === 1 ? `${group.slice(0, 2)}==` : `${group.slice(0, 3)}=`)
}

/** The bytes that base64 text stands for. Characters outside of its alphabet, as mail puts them between lines, are passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const character of text) {
    const value = letters.indexOf(character)
    if (value === -1) continue
    bits = ((bits << 6) | value) & 0xfff_ffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 255)
    }
  }
  return Uint8Array.from(bytes)
}
