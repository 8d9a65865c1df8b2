/** `npm run check`: every static gate, all of them even when one fails, one line each. */
import { spawnSync } from 'node:child_process'

const layers = ['src', 'db', 'electron', 'electron/dev', 'renderer', 'tests']
const code = ['src', 'db', 'electron', 'renderer', 'tests']

const gates: [name: string, command: string, args: string[]][] = [
  ...layers.map(typesOf),
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['layers', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...code]],
  ['dead code', 'knip', []],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
]

/** TypeScript 7 under its own name: `tsc` on the path is the TypeScript 6 that the linter needs for its interface. */
function typesOf(layer: string): [name: string, command: string, args: string[]] {
  return [`types of ${layer}`, 'node', ['node_modules/typescript-7/bin/tsc', '-p', layer]]
}

/** Runs one gate with its output shown only when it fails; returns whether it passed. */
function runGate([name, command, args]: (typeof gates)[number]): boolean {
  const started = Date.now()
  const run = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  const passed = run.status === 0
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (!passed) console.log(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`)
  return passed
}

const failed = gates.map(runGate).filter(passed => !passed).length
console.log(failed === 0 ? 'All gates passed.' : `${failed} of ${gates.length} gates failed.`)
process.exitCode = failed === 0 ? 0 : 1
