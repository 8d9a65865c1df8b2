import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './electron-app.ts'

/** A sheet as LibreOffice Calc saves it. */
export interface SavedSheet {
  readonly html: string
  readonly csv: string
}

/** The filters of Calc: its own HTML, and CSV with comma and double quote in UTF-8. */
const FILTERS = { html: 'html:HTML (StarCalc)', csv: 'csv:Text - txt - csv (StarCalc):44,34,76' } as const

/** Has LibreOffice Calc save a sheet of the fixtures as HTML and as CSV. Fails where it is not installed. */
export function savedByCalc(name: string): SavedSheet {
  const folder = temporaryFolder()
  for (const filter of Object.values(FILTERS)) {
    const source = join(import.meta.dirname, '../fixtures/clipboard', `${name}.fods`)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, source])
  }
  const read = (ending: string) => readFileSync(join(folder, `${name}.${ending}`), 'utf8')
  return { html: read('html'), csv: read('csv') }
}

/** Puts one flavour on the clipboard of the X server, as another program would. Fails where xclip is not installed. */
export function putOnClipboard(flavour: 'text/html' | 'UTF8_STRING', text: string): void {
  run('xclip', ['-selection', 'clipboard', '-t', flavour], text)
}

function run(program: string, args: readonly string[], input = ''): void {
  // xclip stays behind to hand out what it holds, so nobody may wait for its output to end.
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const { error, status } = spawnSync(program, args, { input, stdio: [...stdio], timeout: 60_000 })
  if (error !== undefined) throw new Error(`${program} is needed for this test: ${error.message}`)
  if (status !== 0) throw new Error(`${program} ended with ${status}`)
}
