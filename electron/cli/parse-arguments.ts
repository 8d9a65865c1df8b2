import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import { err, ok } from '../../src/support/result.ts'
import type { Result } from '../../src/support/result.ts'
import type { Arguments, Command } from './command.ts'
import { fail } from './outcome.ts'
import type { Failure } from './outcome.ts'

/** A call, ready to be run; or a request for help. */
export interface Call {
  readonly args: Arguments
  readonly json: boolean
  readonly help: boolean
}

const COMMON = {
  json: { type: 'boolean' },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

/** Longest name that the log takes. */
const NAME_MAX = 200

/** Takes the arguments of a command apart. Errors: one line and the way to the command's help. */
export function parseArguments(
  command: Command,
  argv: readonly string[],
  author: () => string,
): Result<Call, Failure> {
  const parsed = parse(command, argv)
  if (!parsed.ok) return fail(`${parsed.error}. See hoshin ${command.name} --help`)
  const { values, positionals } = parsed.value
  const text = (name: string) => lastText(values[name])
  const args: Arguments = {
    positionals,
    text,
    flag: name => values[name] === true,
    list: name => listOf(values[name]),
    author: text('as')?.trim() || author(),
  }
  const help = args.flag('help')
  const wrong = help
    ? undefined
    : (repeated(command, values) ?? countProblem(command, positionals) ?? nameProblem(args))
  if (wrong !== undefined) return fail(`${wrong}. See hoshin ${command.name} --help`)
  return ok({ args, json: args.flag('json'), help })
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function parse(
  command: Command,
  argv: readonly string[],
): Result<{ values: Values; positionals: string[] }, string> {
  const options: ParseArgsOptionsConfig = {}
  // Taken as a list, an option that came twice can be refused instead of the last one winning in silence.
  for (const [name, option] of Object.entries({ ...COMMON, ...command.options }))
    options[name] = option.type === 'string' ? { ...option, multiple: true } : option
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return err(message.split(/[.\n]/, 1)[0] ?? message)
  }
}

function repeated({ options }: Command, values: Values): string | undefined {
  const twice = Object.entries(values).find(
    ([name, value]) => Array.isArray(value) && value.length > 1 && options[name]?.multiple !== true,
  )
  return twice && `--${twice[0]} stands twice`
}

function countProblem(
  { takes: [least, most], usage }: Command,
  positionals: readonly string[],
): string | undefined {
  if (positionals.includes('')) return 'An argument is empty'
  if (positionals.length < least) return `Something is missing: hoshin ${usage}`
  const extra = positionals[most]
  return extra === undefined ? undefined : `"${extra}" is one argument too many`
}

function nameProblem(args: Arguments): string | undefined {
  return args.author.length > NAME_MAX
    ? `The name after --as is longer than ${NAME_MAX} characters`
    : undefined
}

function lastText(value: Values[string]): string | undefined {
  const last = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : undefined
}

function listOf(value: Values[string]): string[] {
  return (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
}
