import type { ParseArgsOptionsConfig } from 'node:util'
import type { CliHost } from './host.ts'
import type { CommandResult } from './outcome.ts'

/** The arguments of one call, taken apart but not yet understood. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** The value of an option that takes one, or undefined. */
  readonly text: (name: string) => string | undefined
  /** Whether a switch is set. */
  readonly flag: (name: string) => boolean
  /** All values of an option that may come several times. */
  readonly list: (name: string) => readonly string[]
  /** Who does it, for the change log. */
  readonly author: string
}

/** One command of the command line. Source: plan-format, section 3. */
export interface Command {
  readonly name: string
  /** After "hoshin": `info PLAN.hoshin`. */
  readonly usage: string
  readonly about: string
  /** What its own options mean, for `--help`. */
  readonly help: readonly (readonly [option: string, meaning: string])[]
  readonly options: ParseArgsOptionsConfig
  /** How many arguments without a name it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number]
  readonly run: (args: Arguments, host: CliHost) => Promise<CommandResult>
}
