import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesIn, openPlan, planFile, temporaryFolder, valueOf } from '../../support/plan-file.ts'
import { retitled } from '../../support/plan-edits.ts'

/** Of util-linux, which every Linux has. */
const UNSHARE = 'unshare'

/** Runs a script in mount and user namespaces of its own, so that what it mounts is gone with it. */
function inNamespace(script: string, ...args: string[]) {
  return spawnSync(UNSHARE, ['-rm', 'sh', '-ec', script, 'sh', ...args], { encoding: 'utf8' })
}

const program = join(import.meta.dirname, '../../support/db-child.ts')
const probe = temporaryProbe()
const can = process.platform === 'linux' && probe

function temporaryProbe(): boolean {
  return inNamespace('mount -t tmpfs none /mnt && ls /mnt').status === 0
}

/** What a child says, one object: what it tried, and how it ended. */
function said(run: { stdout: string; stderr: string }): Record<string, unknown> {
  expect(run.stderr).toBe('')
  const lines = run.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  return Object.assign({}, ...lines) as Record<string, unknown>
}

// Only Linux lets a test make a small or a read-only disk, and not in every container.
describe.skipIf(!can)('disks', () => {
  test('a read-only folder: opens to read, says read-only to write, changes nothing', async () => {
    const path = await planFile()
    const before = bytesIn(dirname(path))
    const script = 'mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"; exec "$2" "$3" tryAll "$1/$4"'
    const answers = said(inNamespace(script, dirname(path), process.execPath, program, basename(path)))
    expect(answers).toMatchObject({
      open: 'read-only',
      read: 'ok',
      load: 'ok',
      verify: 'ok',
      create: 'read-only',
    })
    expect(bytesIn(dirname(path))).toEqual(before)
  })

  test('a read-only folder with edits of a crash beside the plan: says so, changes nothing', async () => {
    const path = await planFile()
    const { plan } = await openPlan(path)
    valueOf(await plan.commit(0, retitled('Plan', 'One')))
    const folder = temporaryFolder()
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, join(folder, `Plan.hoshin${end}`))
    const before = bytesIn(folder)
    const script =
      'mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"; exec "$2" "$3" tryAll "$1/Plan.hoshin"'
    const answers = said(inNamespace(script, folder, process.execPath, program))
    expect(answers).toMatchObject({ open: 'read-only', read: 'io' })
    expect(bytesIn(folder)).toEqual(before)
  })

  test.for([240, 340])(
    'a disk of %d kB that fills up: what was answered is kept, the rest is refused',
    async kilobytes => {
      const path = await planFile()
      const [disk, rescued] = [temporaryFolder(), temporaryFolder()]
      mkdirSync(join(disk, 'd'))
      const script = `
      mount -t tmpfs -o size=${kilobytes}k none "$1/d"; cp "$2" "$1/d/Plan.hoshin"
      "$3" "$4" fill "$1/d/Plan.hoshin"; ls "$1/d" >&2; cp "$1/d"/Plan.hoshin* "$5"`
      const run = inNamespace(script, disk, path, process.execPath, program, rescued)
      const files = run.stderr.trim().split('\n')
      const answers = said({ ...run, stderr: '' })
      expect(answers).toMatchObject({
        commit: 'disk-full',
        copy: 'disk-full',
        again: 'disk-full',
        loaded: true,
      })
      expect(answers['message']).toContain('full')
      expect(files.filter(name => name.endsWith('.tmp') || name.endsWith('.copy'))).toEqual([])
      const { plan } = await openPlan(join(rescued, 'Plan.hoshin'))
      const { revision, records } = valueOf(await plan.load())
      expect(revision).toBe(answers['revision'])
      expect(valueOf(await plan.verify())).toEqual([])
      const [head] = records
      const title = head?.table === 'plan' ? head.title : ''
      valueOf(await plan.commit(revision, retitled(title, 'There is room again')))
    },
  )
})
