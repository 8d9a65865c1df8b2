import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { guardContents, mayNavigate } from '../../../../../electron/main/security/navigation.ts'

const elsewhere = [
  'https://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://other/index.html',
  'about:blank',
]

function guarded() {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() })
  guardContents(contents as never)
  return contents
}

test.each(elsewhere)('a page may not go to %s', address => {
  expect(mayNavigate(address)).toBe(false)
})

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
  '%s is stopped unless it stays',
  name => {
    const contents = guarded()
    for (const url of elsewhere) {
      const preventDefault = vi.fn()
      contents.emit(name, { url, preventDefault })
      expect(preventDefault, url).toHaveBeenCalledOnce()
    }
    const preventDefault = vi.fn()
    contents.emit(name, { url: 'app://hoshin/index.html', preventDefault })
    expect(preventDefault).not.toHaveBeenCalled()
  },
)

test('no webview is attached, not even one of ours', () => {
  const preventDefault = vi.fn()
  guarded().emit('will-attach-webview', { preventDefault }, {}, { src: 'app://hoshin/index.html' })
  expect(preventDefault).toHaveBeenCalledOnce()
})

test('no page opens a window', () => {
  const handler = guarded().setWindowOpenHandler.mock.calls[0]?.[0] as (details: object) => object
  for (const url of [...elsewhere, 'app://hoshin/index.html'])
    expect(handler({ url })).toEqual({ action: 'deny' })
})
