import { err } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'

/** What a command has to say once it is done. */
export interface Outcome {
  /** The result for programs, printed with `--json`. */
  readonly json: unknown
  /** The result for people, line by line. */
  readonly text: readonly string[]
  /** What a person should know besides; goes to standard error. Left out with `--json` where the result holds it. */
  readonly notes?: readonly string[]
  /** 1: the answer is no. */
  readonly status?: 0 | 1
}

/** Why a command was not done: bad usage or bad input. One line each; at least one. */
export interface Failure {
  readonly problems: readonly string[]
}

export type CommandResult = Result<Outcome, Failure>

/** A refusal. */
export function fail(...problems: readonly string[]): { readonly ok: false; readonly error: Failure } {
  return err({ problems })
}

const MOST_LINES = 3

/** At most three lines, then how many more there are; a line break inside a message does not make it two. */
export function problemLines(problems: readonly string[]): string[] {
  const lines = problems.slice(0, MOST_LINES).map(problem => withoutControls(problem).trim())
  const more = problems.length - lines.length
  return more > 0 ? [...lines, `and ${more} more`] : lines
}

/** Text of a plan or a file name on one line of a terminal: no line breaks, no control characters. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trimEnd()
}
