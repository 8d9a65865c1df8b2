import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'hoshin-dead-code-'))

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs knip with the project's own settings over a small project; returns its exit status and report. */
function knip(files: Record<string, string>): { status: number | null; report: string } {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  copyFileSync(join(root, 'knip.json'), join(folder, 'knip.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const args = [join(root, 'node_modules/knip/bin/knip.js'), '--directory', folder, '--no-config-hints']
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder })
  return { status: run.status, report: run.stdout + run.stderr }
}

test('an export that nothing uses is refused, a used one is not', () => {
  const { status, report } = knip({
    'package.json': '{ "name": "planted", "type": "module" }\n',
    'electron/main/index.ts': "import { used } from '../../src/support/planted.ts'\nconsole.log(used)\n",
    'src/support/planted.ts': 'export const used = 1\nexport const unused = 2\n',
  })
  expect(report).toMatch(/Unused exports \(1\)\s+unused/)
  expect(status).toBe(1)
})
