import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { metricsFrom } from '../../../../../src/layout/text/metrics-from.ts'
import type { AdvanceTable } from '../../../../../src/layout/text/metrics-from.ts'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'

const folder = new URL('../../../../../out/fonts/metrics/', import.meta.url)

/** Half a size for every character, whatever it is: widths that can be counted by hand. */
export const evenMetrics: TextMetrics = {
  faceFor: (_, style) => `even-${style.stretch}-${style.weight}`,
  advance: () => 500,
  vertical: () => ({ ascent: 1000, descent: 250 }),
}

/** The metrics of the built faces, or even ones where nothing is built. */
export function builtMetrics(): TextMetrics {
  if (!existsSync(folder)) return evenMetrics
  const files = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))
  return metricsFrom(files.map(text => JSON.parse(text) as AdvanceTable))
}
