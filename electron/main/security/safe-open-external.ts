import { shell } from 'electron'

/** The address as it may be handed to the system's browser, or undefined: https only, and no name or password in it. */
function externalAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const plain = url.protocol === 'https:' && url.host !== '' && url.username === '' && url.password === ''
  return plain ? url.href : undefined
}

/** Opens a web address in the system's browser. Answers whether it was one that may be opened. */
export async function safeOpenExternal(address: string): Promise<boolean> {
  const checked = externalAddress(address)
  if (checked === undefined) return false
  await shell.openExternal(checked)
  return true
}
