import { expect, test } from 'vitest'
import { isOurs } from '../../../../../electron/main/security/origin.ts'

test('our own addresses are ours', () => {
  expect(isOurs('app://hoshin/index.html')).toBe(true)
  expect(isOurs('app://hoshin/assets/a.js?x=1#y')).toBe(true)
})

test.each([
  'app://other/index.html',
  'app://hoshin.example/index.html',
  'app://hoshin:81/index.html',
  'app://user@hoshin/index.html',
  'app://hoshin@example.org/index.html',
  'https://hoshin/index.html',
  'apps://hoshin/index.html',
  'https://example.org/?app://hoshin/',
  'data:text/html,app://hoshin/',
  'file:///index.html',
  'blob:app://hoshin/0',
  'about:blank',
  'null',
  '',
])('%s is not ours', address => {
  expect(isOurs(address)).toBe(false)
})
