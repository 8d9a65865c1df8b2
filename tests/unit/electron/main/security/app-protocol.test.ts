import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  APP_SCHEME_PRIVILEGES,
  findServed,
  serve,
  serveFiles,
} from '../../../../../electron/main/security/app-protocol.ts'
import { madePages } from '../../../../../electron/main/security/made-pages.ts'
import { CONTENT_POLICY } from '../../../../../electron/main/security/content-policy.ts'

let base = ''
let folders = { window: '', fonts: '' }

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'hoshin-protocol-'))
  folders = { window: join(base, 'renderer'), fonts: join(base, 'fonts') }
  for (const folder of ['renderer/assets', 'renderer-old', 'fonts', 'fonts-old'])
    mkdirSync(join(base, folder), { recursive: true })
  writeFileSync(join(base, 'renderer/index.html'), '<!doctype html>')
  writeFileSync(join(base, 'renderer/assets/a b.js'), 'x')
  writeFileSync(join(base, 'renderer/notes.txt'), 'no known kind')
  writeFileSync(join(base, 'renderer-old/index.html'), 'sibling')
  writeFileSync(join(base, 'fonts-old/f.woff2'), 'sibling')
  writeFileSync(join(base, 'secret.json'), '{}')
  writeFileSync(join(base, 'fonts/f.woff2'), 'font')
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const made = madePages()
const get = (address: string) => serve(folders, made, new Request(address))

test('a page that was made is sent like any other for as long as it is kept', async () => {
  const page = made.keep(
    new Map([
      ['index.html', '<p>one'],
      ['a.svg', '<svg/>'],
    ]),
  )
  const answer = await get(page.address)
  expect([answer.status, await answer.text()]).toEqual([200, '<p>one'])
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('Content-Security-Policy')).toBe(CONTENT_POLICY)
  const picture = page.address.replace('index.html', 'a.svg')
  expect((await get(picture)).headers.get('Content-Type')).toBe('image/svg+xml')
  page.drop()
  expect([(await get(page.address)).status, (await get(picture)).status]).toEqual([404, 404])
})

test('files of the window and the fonts are sent with kind and policy', async () => {
  const page = await get('app://hoshin/index.html')
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html>'])
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('Content-Security-Policy')).toBe(CONTENT_POLICY)
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
  const script = await get('app://hoshin/assets/a%20b.js?v=1#x')
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  const font = await get('app://hoshin/fonts/f.woff2')
  expect([font.headers.get('Content-Type'), await font.text()]).toEqual(['font/woff2', 'font'])
})

test.each([
  'app://hoshin/../secret.json',
  'app://hoshin/%2e%2e/secret.json',
  'app://hoshin/%2e%2e%2fsecret.json',
  'app://hoshin/..%2fsecret.json',
  'app://hoshin/assets/..%2f..%2fsecret.json',
  'app://hoshin/..%2frenderer-old/index.html',
  'app://hoshin/%2e%2e%2frenderer-old%2findex.html',
  'app://hoshin/fonts/..%2fsecret.json',
  'app://hoshin/fonts/..%2ffonts-old%2ff.woff2',
  'app://hoshin/fonts/..%2frenderer%2findex.html',
  'app://hoshin/%2fetc%2fhosts.json',
  'app://hoshin//etc/hosts.json',
  'app://hoshin/notes.txt',
  'app://hoshin/assets',
  'app://hoshin/',
  'app://hoshin/none.html',
  'app://other/index.html',
  'app://user@hoshin/index.html',
  'https://hoshin/index.html',
])('%s does not exist', address => {
  const found = findServed(folders, 'GET', address)
  if ('file' in found) expect(found.file).toMatch(/renderer[\\/](secret\.json|none\.html|etc)/)
  else expect(found).toEqual({ status: 404 })
})

test('a path that stays inside but names nothing is answered with the policy too', async () => {
  const none = await get('app://hoshin/none.html')
  expect([none.status, none.headers.get('Content-Security-Policy')]).toEqual([404, CONTENT_POLICY])
})

test.each(['app://hoshin/%', 'app://hoshin/a%00.html', 'app://hoshin/%ff.html'])('%s is no path', address => {
  expect(findServed(folders, 'GET', address)).toEqual({ status: 400 })
})

test.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE', 'get'])('%s is not answered', method => {
  expect(findServed(folders, method, 'app://hoshin/index.html')).toEqual({ status: 405 })
})

test('a window gets files by their path with kind and policy, and nothing else', () => {
  type Handler = Parameters<Parameters<typeof serveFiles>[0]['registerFileProtocol']>[1]
  let handler: Handler | undefined
  const served: string[] = []
  const registerFileProtocol = (_scheme: string, taken: Handler) => {
    handler = taken
    return true
  }
  serveFiles({ registerFileProtocol }, folders, file => served.push(file))
  const ask = (url: string, method = 'GET') => {
    const answers: unknown[] = []
    handler?.({ url, method, headers: {}, referrer: '' }, answer => answers.push(answer))
    return answers
  }
  const page = join(base, 'renderer', 'index.html')
  const headers = {
    'Content-Security-Policy': CONTENT_POLICY,
    'Content-Type': 'text/html; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  }
  expect(ask('app://hoshin/index.html')).toEqual([{ path: page, mimeType: 'text/html', headers }])
  expect(ask('app://hoshin/..%2fsecret.json')).toEqual([{ error: -6 }])
  expect(ask('app://hoshin/index.html', 'POST')).toEqual([{ error: -322 }])
  expect(served).toEqual([page])
})

test('the scheme is a secure origin of its own and may not go around the policy', () => {
  expect(APP_SCHEME_PRIVILEGES).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, codeCache: true },
  })
})
