import { spawnSync } from 'node:child_process'

/** The result of running the packaged app: its first line of output and whether it ended well. */
export interface Trial {
  ok: boolean
  line: string
}

/** Runs a program to its end, at most two minutes, with variables changed or (undefined) taken away. */
export function tryProgram(
  command: readonly string[],
  change: Record<string, string | undefined> = {},
): Trial {
  const [program = '', ...args] = command
  const env = { ...process.env, ...change }
  const { status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env,
    timeout: 120_000,
  })
  const line = firstLine(stdout)
  return status === 0 && line !== ''
    ? { ok: true, line }
    : { ok: false, line: `${line} (status ${status ?? signal}) ${lastLines(stderr)}` }
}

function firstLine(text: string): string {
  return text.split('\n').find(line => line.trim() !== '') ?? ''
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' | ')
}
