import { createHash } from 'node:crypto'

/** The hash of an inline script or style as a CSP source. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * Makes the review page one self-contained file.
 *
 * In the source page, `<script type="module" src="…">` marks where the script goes, `</head>` where policy and
 * style go. A `<style id="packet-fonts"></style>` stays empty: who fills it in (src/exchange/packet) also replaces
 * the hash of the empty text in the policy by the hash of what was filled in. The data block
 * `<script type="application/json" id="packet-data">` holds data, which no policy has to allow.
 *
 * @param page the source index.html
 * @param script one classic script; @param style one style sheet
 */
export function packetTemplate(page: string, script: string, style: string): string {
  const code = `\n${script.replaceAll(/<(?=\/script|!--)/gi, '\\x3C').trim()}\n`
  const css = `\n${style.trim()}\n`
  const policy = [
    "default-src 'none'",
    `script-src ${cspHash(code)}`,
    `style-src ${cspHash(css)} ${cspHash('')}`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const marker = /<script type="module" src="[^"]*"><\/script>/
  if (!marker.test(page)) throw new Error('The review page names no module script.')
  const body = page.replace(marker, '').replace('</body>', () => `<script>${code}</script>\n</body>`)
  return body.replace(
    /(<meta charset="[^"]*"\s*\/?>)/i,
    (all: string) => `${all}\n${meta}\n<style>${css}</style>`,
  )
}
