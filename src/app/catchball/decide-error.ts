/** Why something cannot be decided. The message is one line and says what can be done. */
export interface DecideError {
  readonly code:
    'unknown' | 'replaced' | 'gone' | 'nobody' | 'reason-needed' | 'incomplete' | 'forbidden' | 'open'
  readonly message: string
}

/** Makes a refusal. */
export function decideError(code: DecideError['code'], message: string): DecideError {
  return { code, message }
}
