import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { infoCommand } from './commands/info.ts'
import { newCommand } from './commands/new.ts'
import { mergeCommand } from './commands/merge.ts'
import { packetCommand } from './commands/packet.ts'
import { verifyCommand } from './commands/verify.ts'
import { helpFor, overview } from './help.ts'
import type { CliHost } from './host.ts'
import { problemLines, withoutControls } from './outcome.ts'
import type { CommandResult } from './outcome.ts'
import { parseArguments } from './parse-arguments.ts'

const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  infoCommand,
  checkCommand,
  exportCommand,
  packetCommand,
  mergeCommand,
  historyCommand,
  verifyCommand,
]

/**
 * Runs one call of the command line, `argv` without program names. Returns the exit status: 0 done, 1 the answer is no,
 * 2 bad usage or bad input. Never throws. Source: plan-format, section 3.
 */
export async function runCli(argv: readonly string[], host: CliHost): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--version' || name === '-v') return say(host, [host.version])
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0))
    return say(host, overview(COMMANDS))
  const wanted = name === 'help' ? rest[0] : name
  const command = COMMANDS.find(one => one.name === wanted)
  if (command === undefined) return complain(host, [unknownCommand(wanted)])
  if (name === 'help') return say(host, helpFor(command))
  const call = parseArguments(command, rest, host.author)
  if (!call.ok) return complain(host, call.error.problems)
  if (call.value.help) return say(host, helpFor(command))
  const result = await runSafely(() => command.run(call.value.args, host))
  return report(host, result, call.value.json)
}

function unknownCommand(name: string | undefined): string {
  const known = COMMANDS.map(command => command.name).join(', ')
  return name === undefined
    ? `Say what to do: ${known}`
    : `There is no command "${name}". Choose one of ${known}`
}

async function runSafely(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { ok: false, error: { problems: [`The program could not do this: ${message}`] } }
  }
}

function report(host: CliHost, result: CommandResult, asJson: boolean): number {
  if (!result.ok) return complain(host, result.error.problems)
  const { json, text, notes = [], status = 0 } = result.value
  if (asJson) host.out(`${JSON.stringify(json, null, 2)}\n`)
  else say(host, text)
  if (!asJson || status !== 0) complain(host, notes)
  return status
}

function say(host: CliHost, lines: readonly string[]): number {
  if (lines.length > 0) host.out(`${lines.map(withoutControls).join('\n')}\n`)
  return 0
}

function complain(host: CliHost, problems: readonly string[]): number {
  for (const line of problemLines(problems)) host.err(`${line}\n`)
  return 2
}
