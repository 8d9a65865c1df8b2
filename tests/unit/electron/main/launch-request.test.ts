import { expect, test } from 'vitest'
import { readLaunch } from '../../../../electron/main/launch-request.ts'

const cwd = '/home/someone'
const installed = (...args: string[]) => readLaunch({ argv: ['/opt/hoshin-desk', ...args], cwd })
const checkout = (...args: string[]) =>
  readLaunch({ argv: ['/x/electron', ...args], appPath: '/work/desk', cwd })

test('nothing asked opens the desk', () => {
  expect(installed()).toEqual({ mode: 'desk', files: [] })
  expect(checkout('/work/desk')).toEqual({ mode: 'desk', files: [] })
})

test('what is no switch is a file, from the folder that the person is in', () => {
  expect(installed('plan.hoshin', '--no-sandbox', '-psn_0_1', '/a/b.hoshin')).toEqual({
    mode: 'desk',
    files: ['/home/someone/plan.hoshin', '/a/b.hoshin'],
  })
})

test('in a checkout the folder of the app and what stands before it are not files', () => {
  const files = checkout('-r', '/tmp/loader.js', '--inspect=0', '/work/desk', '--no-sandbox', 'plan.hoshin')
  expect(files).toEqual({ mode: 'desk', files: ['/home/someone/plan.hoshin'] })
  expect(checkout('../../work/desk', 'a.hoshin')).toEqual({ mode: 'desk', files: ['/home/someone/a.hoshin'] })
})

test('all after --cli belongs to the command line, but for switches of Electron', () => {
  const switches = ['--ozone-platform=headless', '--cli', '--ozone-platform=headless']
  expect(installed(...switches, 'info', '--self-test', 'x.hoshin')).toEqual({
    mode: 'cli',
    args: ['info', '--self-test', 'x.hoshin'],
  })
})

test('the self-test is a mode of its own', () => {
  expect(installed('--self-test')).toEqual({ mode: 'self-test' })
})
