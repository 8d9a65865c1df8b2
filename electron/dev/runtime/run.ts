import { spawn } from 'node:child_process'

/** Runs a program to its end and returns its standard output; rejects with its error output when it fails. */
export function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => err.push(part))
    child.on('error', reject)
    child.on('close', status => {
      if (status === 0) return resolve(Buffer.concat(out).toString())
      const said = Buffer.concat(err).toString().trim().slice(-2000)
      return reject(new Error(`${command} ended with ${status}: ${said}`))
    })
  })
}
