/** Why an edit is refused. The code is stable; the message names the place and the cure in one sentence. */
export interface DomainError {
  readonly code:
    | 'missing'
    | 'duplicate-id'
    | 'duplicate-code'
    | 'duplicate-link'
    | 'duplicate-role'
    | 'invalid'
    | 'not-neighbours'
    | 'role-needs-priority'
    | 'cycle'
    | 'limit'
    | 'in-use'
    | 'reason-needed'
  readonly message: string
  /** The record that the refusal is about, where there is one. */
  readonly record?: string
}

/** Makes a refusal. */
export function domainError(code: DomainError['code'], message: string, record?: string): DomainError {
  return record === undefined ? { code, message } : { code, message, record }
}
