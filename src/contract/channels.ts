import type { EventName } from './answers.ts'
import type { CallName } from './calls.ts'

/** The channel that carries a call from a window to main. */
export function callChannel(name: CallName): string {
  return `call:${name}`
}

/** The channel that carries an event from main to a window. */
export function eventChannel(name: EventName): string {
  return `event:${name}`
}
