/** Hands text to the browser as a file to save. Nothing leaves the computer. */
export function saveFile(
  name: string,
  text: string,
  type: 'application/json' | 'text/html' | 'text/plain',
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
