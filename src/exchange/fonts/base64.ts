const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const group = [18, 12, 6, 0].map(shift => letters[(bits >> shift) & 63]).join('')
    groups.push(
      b === undefined ? `${group.slice(0, 2)}==` : c === undefined ? `${group.slice(0, 3)}=` : group,
    )
  }
  return groups.join('')
}
