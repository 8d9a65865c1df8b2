import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type * as AxeCore from 'axe-core'
import type { Page } from 'playwright-core'

/** The script of axe, to be run in a page. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything that axe finds on a page as it stands, one line each; `where` says which page. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return (await page.evaluate(axeRun)).map(line => `${where}: ${line}`)
}

/** Runs in a page that has the script of axe. What it finds, one line each. */
export async function axeRun(): Promise<string[]> {
  const axe = Reflect.get(window, 'axe') as typeof AxeCore
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 4).map(node => `${node.target.join(' ')} (${node.failureSummary ?? ''})`)
    return `${id}, ${nodes.length} times: ${places.join('; ')}`
  })
}
