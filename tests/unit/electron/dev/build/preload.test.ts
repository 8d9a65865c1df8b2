import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundlePreload } from '../../../../../electron/dev/build/bundles.ts'

test('the preload is one file that requires nothing but electron', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-preload-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await bundlePreload('electron/preload/index.ts', folder)
  expect(readdirSync(folder)).toEqual(['index.cjs'])
  const code = readFileSync(join(folder, 'index.cjs'), 'utf8')
  const required = [...code.matchAll(/\brequire\(([^)]*)\)/g)].map(match => match[1])
  expect(new Set(required)).toEqual(new Set(['"electron"']))
  expect(code).not.toMatch(/^import |\bimport\(/m)
})
