import { metricsFrom } from '../../src/layout/text/metrics-from.ts'
import type { AdvanceTable } from '../../src/layout/text/metrics-from.ts'
import type { TextMetrics } from '../../src/layout/text/metrics.ts'

/**
 * The advance tables of the fonts, bundled: the window's policy lets it fetch nothing. Japanese is large and comes when a
 * plan needs it.
 */
const common = import.meta.glob<AdvanceTable>(
  ['../../out/fonts/metrics/*.json', '!../../out/fonts/metrics/hoshin-japanese-*.json'],
  { eager: true, import: 'default' },
)
const japanese = import.meta.glob<AdvanceTable>('../../out/fonts/metrics/hoshin-japanese-*.json', {
  import: 'default',
})

let loaded: TextMetrics | undefined
let withJapanese: TextMetrics | undefined
let loading: Promise<TextMetrics> | undefined

/** The metrics of all faces but the Japanese ones, and of those too once they were asked for. */
export function textMetrics(): TextMetrics {
  loaded ??= metricsFrom(Object.values(common))
  return withJapanese ?? loaded
}

/** Whether a text has characters that only the Japanese faces draw. */
export function needsJapanese(text: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud87f][\udc00-\udfff]/.test(text)
}

/** Loads the Japanese tables, once. */
export function loadJapanese(): Promise<TextMetrics> {
  loading ??= Promise.all(Object.values(japanese).map(load => load())).then(tables => {
    withJapanese = metricsFrom([...Object.values(common), ...tables])
    return withJapanese
  })
  return loading
}
