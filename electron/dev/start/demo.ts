import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { at, root } from '../build/project.ts'

const folder = at('demo')
/** The sample that shows the app where nobody has chosen one. */
export const sampleName = 'valve-works'
const plan = join(folder, `${sampleName}.hoshin`)

/** What can go wrong is said by the command line itself, on standard error. */
class CommandFailed extends Error {}

/**
 * Does the main job without a window and without Electron: a sample plan in ./demo, checked, its matrix as SVG and PDF,
 * one review packet for everyone who is asked something. Only files of its own are replaced. Returns the exit status.
 */
export function makeDemo(): number {
  mkdirSync(folder, { recursive: true })
  for (const name of ownFiles()) rmSync(join(folder, name))
  try {
    hoshin('new', plan, '--sample', sampleName)
    hoshin('verify', plan)
    const matrix = firstMatrix()
    for (const format of ['svg', 'pdf']) {
      hoshin(
        'export',
        plan,
        '--format',
        format,
        '--matrix',
        matrix,
        '--out',
        join(folder, `${sampleName}.${format}`),
      )
    }
    hoshin('packet', plan, '--to', 'all', '--out', folder)
  } catch (error) {
    if (error instanceof CommandFailed) return 1
    throw error
  }
  console.log('No display, so no window. The sample plan was made, checked and exported:')
  for (const name of ownFiles()) console.log(`  ${relative(root, join(folder, name))} (${sizeOf(name)})`)
  console.log('With a display, the same command opens the app.')
  return 0
}

/** Files in ./demo that an earlier or this run made. */
function ownFiles(): string[] {
  const own = new RegExp(`^${sampleName}(\\.(hoshin(-wal|-shm)?|svg|pdf)|-.*-r\\d+\\.packet\\.(html|pdf))$`)
  return readdirSync(folder)
    .filter(name => own.test(name))
    .sort()
}

function sizeOf(name: string): string {
  return `${Math.ceil(statSync(join(folder, name)).size / 1024)} KB`
}

function firstMatrix(): string {
  const { matrices } = JSON.parse(hoshin('info', plan, '--json')) as { matrices: { id: string }[] }
  const [first] = matrices
  if (first === undefined) throw new Error(`The sample ${sampleName} has no matrix.`)
  return first.id
}

function hoshin(...args: string[]): string {
  const run = spawnSync(process.execPath, [at('out/cli/hoshin.js'), ...args], { encoding: 'utf8' })
  if (run.status === 0) return run.stdout
  console.error(`hoshin ${args[0]} ended with ${run.status}: ${run.stderr.trim()}`)
  throw new CommandFailed()
}
