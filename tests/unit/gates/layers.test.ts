import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterEach, expect, test } from 'vitest'

interface CruiserConfig extends IFlattenedRuleSet {
  options: ICruiseOptions
}

const config = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as CruiserConfig
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Writes the files into a project of its own and returns the names of the layer rules they break. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoshin-layers-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tops = [...new Set(Object.keys(files).map(path => path.split('/')[0] ?? ''))]
  const result = await cruise(tops, { ...config.options, baseDir: folder, ruleSet: config, validate: true })
  const { summary } = result.output as ICruiseResult
  return summary.violations.map(violation => violation.rule.name).sort()
}

test('the window may not import the database', async () => {
  const files = {
    'db/open.ts': 'export const open = 1\n',
    'renderer/app/main.ts': "import { open } from '../../db/open.ts'\nconsole.log(open)\n",
  }
  expect(await brokenRules(files)).toEqual(['layer-renderer'])
})

test('a type import counts as an import', async () => {
  const files = {
    'db/open.ts': 'export type Open = 1\n',
    'src/app/port.ts': "import type { Open } from '../../db/open.ts'\nexport type Port = Open\n",
  }
  expect(await brokenRules(files)).toEqual(['layer-src-app'])
})

test('the core does not look up to the use-cases, nor to Node', async () => {
  const files = {
    'src/app/open.ts': 'export const open = 1\n',
    'src/domain/plan.ts':
      "import { open } from '../app/open.ts'\nimport { readFileSync } from 'node:fs'\nconsole.log(open, readFileSync)\n",
  }
  expect(await brokenRules(files)).toEqual(['layer-src-domain', 'src-no-node'])
})

test('features of the window stay apart, and nothing goes in circles', async () => {
  const files = {
    'renderer/app/features/a/a.ts': "import { b } from '../b/b.ts'\nexport const a = () => b\n",
    'renderer/app/features/b/b.ts': "import { a } from '../a/a.ts'\nexport const b = () => a\n",
  }
  expect(await brokenRules(files)).toEqual(['features-apart', 'features-apart', 'no-cycles'])
})

test('allowed imports pass', async () => {
  const files = {
    'src/support/result.ts': 'export const ok = 1\n',
    'src/domain/plan.ts': "import { ok } from '../support/result.ts'\nexport const plan = ok\n",
    'src/app/open.ts': "import { plan } from '../domain/plan.ts'\nexport const open = plan\n",
    'db/open.ts': "import { open } from '../src/app/open.ts'\nexport const db = open\n",
    'electron/main/index.ts': "import { db } from '../../db/open.ts'\nconsole.log(db)\n",
  }
  expect(await brokenRules(files)).toEqual([])
})
