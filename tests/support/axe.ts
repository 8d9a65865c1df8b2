import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type * as AxeCore from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything that axe finds on a page as it stands, one line each; `where` says which page. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as typeof AxeCore
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 4).map(node => `${node.target.join(' ')} (${node.failureSummary ?? ''})`)
      return `${id}, ${nodes.length} times: ${places.join('; ')}`
    })
  })
  return found.map(line => `${where}: ${line}`)
}
