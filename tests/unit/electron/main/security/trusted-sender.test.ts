import { expect, test } from 'vitest'
import { isTrustedSender } from '../../../../../electron/main/security/trusted-sender.ts'

const url = 'app://hoshin/index.html'

test('the top frame of our page is trusted', () => {
  expect(isTrustedSender({ parent: null, url })).toBe(true)
})

test('a frame that is gone is not', () => {
  expect(isTrustedSender(null)).toBe(false)
  const disposed = {
    get parent(): null {
      throw new Error('Render frame was disposed')
    },
    url,
  }
  expect(isTrustedSender(disposed)).toBe(false)
})

test('a frame inside a page is not, whatever its address', () => {
  expect(isTrustedSender({ parent: { parent: null, url }, url })).toBe(false)
})

test.each([
  '',
  'about:blank',
  'data:text/html,x',
  'https://example.org/',
  'app://other/',
  'file:///index.html',
])('a page at "%s" is not', address => {
  expect(isTrustedSender({ parent: null, url: address })).toBe(false)
})
