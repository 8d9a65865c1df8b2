import { readFileSync, readdirSync } from 'node:fs'
import { at } from '../../electron/dev/build/project.ts'
import { buildFonts } from '../../electron/dev/fonts/build-fonts.ts'
import { withLock } from '../../electron/dev/support/lock.ts'
import { metricsFrom, type AdvanceTable } from '../../src/layout/text/metrics-from.ts'
import type { TextMetrics } from '../../src/layout/text/metrics.ts'

/** Where the built fonts are. */
export const fontFolder = at('out/fonts')

/** Builds the fonts where that is needed, once for all test files that run side by side. */
export async function builtFonts(): Promise<void> {
  await withLock(at('out/.fonts.lock'), () => buildFonts(fontFolder))
}

/** The metrics of all built faces. */
export async function builtMetrics(): Promise<TextMetrics> {
  await builtFonts()
  const tables = readdirSync(`${fontFolder}/metrics`).map(
    name => JSON.parse(readFileSync(`${fontFolder}/metrics/${name}`, 'utf8')) as AdvanceTable,
  )
  return metricsFrom(tables)
}

/** The TrueType file of a face. */
export function faceFile(face: string): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(readFileSync(`${fontFolder}/${face}.ttf`)))
}
