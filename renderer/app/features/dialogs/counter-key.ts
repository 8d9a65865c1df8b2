import type { WaitingCounter } from '../../../../src/contract/answers.ts'

/** What tells one waiting counter from another. */
export function counterKey({ digest, item, field }: WaitingCounter): string {
  return `${digest} ${item} ${field}`
}
