import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { cspHash, packetTemplate } from '../../../../../electron/dev/build/packet-template.ts'

const page = [
  '<!doctype html>',
  '<html lang="en">',
  '<head><meta charset="utf-8" /><style id="packet-fonts"></style></head>',
  '<body><script type="application/json" id="packet-data"></script>',
  '<script type="module" src="./main.ts"></script>',
  '</body></html>',
].join('\n')

test('script and style are inlined, and the policy allows exactly them', () => {
  const html = packetTemplate(page, "console.log('$& </script>')", 'p { color: red }')
  const [script] = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(match => match[1] ?? '')
  const [style] = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(match => match[1] ?? '')
  expect(script).toBe("\nconsole.log('$& \\x3C/script>')\n")
  expect(style).toBe('\np { color: red }\n')
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${cspHash(script ?? '')}`,
    `style-src ${cspHash(style ?? '')} ${cspHash('')}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'))
})

test('the places that are filled in later stay as they are', () => {
  const html = packetTemplate(page, '1', '')
  expect(html).toContain('<style id="packet-fonts"></style>')
  expect(html).toContain('<script type="application/json" id="packet-data"></script>')
  expect(html).not.toContain('src=')
})

test('a hash is what browsers compare with', () => {
  const digest = createHash('sha256').update('a').digest('base64')
  expect(cspHash('a')).toBe(`'sha256-${digest}'`)
})

test('a page without a script is a mistake', () => {
  expect(() => packetTemplate('<html></html>', '', '')).toThrow('names no module script')
})
