import type { Command } from './command.ts'

/** What `hoshin --help` says. */
export function overview(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(command => command.name.length))
  return [
    'hoshin COMMAND [OPTIONS]: plans of Hoshin Desk on the command line',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`),
    '',
    ...table(EVERYWHERE),
    '',
    'Results go to standard output, problems to standard error.',
    'Ends with 0: done; 1: the answer is no; 2: bad usage or bad input.',
    'hoshin COMMAND --help tells more about a command.',
  ]
}

/** What `hoshin COMMAND --help` says. */
export function helpFor({ usage, about, help }: Command): string[] {
  return [`hoshin ${usage}`, '', about, '', ...table([...help, ...EVERYWHERE])]
}

const EVERYWHERE: Command['help'] = [
  ['--json', 'print the result as JSON'],
  ['--as NAME', 'who does this, for the history'],
  ['--help', 'print this'],
]

function table(rows: Command['help']): string[] {
  const width = Math.max(...rows.map(([option]) => option.length))
  return rows.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`)
}
