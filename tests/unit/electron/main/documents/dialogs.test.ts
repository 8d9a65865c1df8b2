import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { PLAN_FILE, choosePlace, suggestedName } from '../../../../../electron/main/documents/dialogs.ts'
import { testFolder } from '../../../../support/empty-plan-file.ts'
import { answers } from '../../../../support/fake-electron.ts'

vi.mock('electron', () => import('../../../../support/fake-electron.ts'))

function chosen(path: string) {
  answers.save.push(path)
  return choosePlace({} as never, 'Save', PLAN_FILE, 'Plan.hoshin')
}

test('the extension is put on where it was left off, and no file is taken by that', async () => {
  const folder = testFolder()
  expect(await chosen(join(folder, 'a.hoshin'))).toEqual({ ok: true, value: join(folder, 'a.hoshin') })
  expect(await chosen(join(folder, 'A.HOSHIN'))).toEqual({ ok: true, value: join(folder, 'A.HOSHIN') })
  expect(await chosen(join(folder, 'v1.2'))).toEqual({ ok: true, value: join(folder, 'v1.2.hoshin') })
  writeFileSync(join(folder, 'b.hoshin'), '')
  expect(await chosen(join(folder, 'b'))).toMatchObject({ ok: false, error: { code: 'exists' } })
  expect(await chosen('')).toBeUndefined()
})

test.each([
  ['FY 2027 hoshin plan', 'FY 2027 hoshin plan.hoshin'],
  ['Costs/quality: "2027" <draft>?', 'Costs quality 2027 draft.hoshin'],
  ['  ', 'Plan.hoshin'],
  ['..', 'Plan.hoshin'],
  ['.hidden', 'hidden.hoshin'],
  ['የጎማ ፋብሪካ', 'የጎማ ፋብሪካ.hoshin'],
  ['a\n\u0000b', 'a b.hoshin'],
  ['x'.repeat(200), `${'x'.repeat(80)}.hoshin`],
])('%j is suggested as %j', (title, name) => {
  expect(suggestedName(title, '.hoshin')).toBe(name)
  expect(suggestedName(title, '.hoshin', join('/plans', 'old.hoshin'))).toBe(join('/plans', name))
})
