import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
// The bans are rules of syntax. Without the rules that need types, a planted file need not be on the disk.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

/** Lints text as if it stood at the path; returns the messages. */
async function problems(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) })
  return (result?.messages ?? []).map(({ message }) => message)
}

const rawCall = "export const answer = ipcRenderer.invoke('plan')\n"

test('a raw ipcRenderer call is refused outside the preload, with what to use instead', async () => {
  expect(await problems('renderer/app/planted.ts', rawCall)).toEqual([
    'Add the call to src/contract and handle it through electron/main/ipc-router.ts.',
  ])
  expect(await problems('electron/main/planted.ts', rawCall)).toHaveLength(1)
  expect(await problems('electron/preload/planted.ts', rawCall)).toEqual([])
})

test.for<[text: string, path: string, word: string]>([
  ["export const f = () => ipcMain.handle('plan', () => 1)\n", 'electron/main/planted.ts', 'ipc-router'],
  ["export const f = () => window.webContents.send('plan')\n", 'electron/main/planted.ts', 'ipc-router'],
  ["export const f = () => shell.openExternal('x')\n", 'electron/main/planted.ts', 'safeOpenExternal'],
  ["export const f = () => node.setAttribute('style', 'x')\n", 'renderer/ui/planted.ts', 'style'],
  ["export const f = () => selection.attr('style', 'x')\n", 'renderer/ui/planted.ts', 'style'],
  ["import { readFileSync } from 'node:fs'\nexport const f = readFileSync\n", 'src/app/planted.ts', 'port'],
  ["import { app } from 'electron'\nexport const f = app\n", 'src/app/planted.ts', 'port'],
  ['export const f = () => Date.now()\n', 'src/domain/planted.ts', 'Clock'],
  ['export const f = () => new Date()\n', 'src/domain/planted.ts', 'Clock'],
  ['export const f = () => Math.random()\n', 'src/domain/planted.ts', 'Ids'],
  ['export default 1\n', 'src/domain/planted.ts', 'named export'],
  ["export * from './other.ts'\n", 'src/domain/planted.ts', 'one by one'],
  ["export const f = JSON.parse('1') as unknown as string\n", 'src/domain/planted.ts', 'double cast'],
])('%j is refused in %s', async ([text, path, word]) => {
  const messages = await problems(path, text)
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain(word)
})

test('long functions and files are refused, and no comment switches a rule off', async () => {
  const long = `export function f(): number[] {\n  const rows = []\n${'  rows.push(1)\n'.repeat(40)}  return rows\n}\n`
  expect(await problems('src/domain/planted.ts', long)).toHaveLength(1)
  expect(await problems('src/domain/planted.ts', '// line\n'.repeat(401))).toHaveLength(1)
  const silenced = `// eslint-disable-next-line\n${rawCall}`
  expect(await problems('renderer/app/planted.ts', silenced)).not.toEqual([])
})

test('time with an argument is a plain value', async () => {
  expect(await problems('src/domain/planted.ts', 'export const f = () => new Date(0)\n')).toEqual([])
})
