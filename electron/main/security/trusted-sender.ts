import { isOurs } from './origin.ts'

/** The part of Electron's frame that says who is calling. */
export interface SenderFrame {
  readonly parent: object | null
  readonly url: string
}

/**
 * Whether a call comes from the top frame of one of our pages.
 *
 * A frame that is gone is null, or throws when it is looked at; neither is trusted.
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  if (frame === null) return false
  try {
    return frame.parent === null && isOurs(frame.url)
  } catch {
    return false
  }
}
