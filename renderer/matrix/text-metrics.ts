import { metricsOf } from '../../src/layout/text/metrics-from.ts'
import type { AdvanceTable } from '../../src/layout/text/metrics-from.ts'
import type { TextMetrics } from '../../src/layout/text/metrics.ts'

/**
 * The advance tables of the fonts, bundled as text and parsed face by face: the window's policy lets it fetch nothing.
 * Japanese is large and comes when a plan needs it.
 */
const common = import.meta.glob<string>(
  ['../../out/fonts/metrics/*.json', '!../../out/fonts/metrics/hoshin-japanese-*.json'],
  { eager: true, query: '?raw', import: 'default' },
)
const japanese = import.meta.glob<string>('../../out/fonts/metrics/hoshin-japanese-*.json', {
  query: '?raw',
  import: 'default',
})

let loaded: TextMetrics | undefined
let withJapanese: TextMetrics | undefined
let loading: Promise<TextMetrics> | undefined

/** The metrics of all faces but the Japanese ones, and of those too once they were asked for. */
export function textMetrics(): TextMetrics {
  loaded ??= metricsOf(new Map(Object.entries(common).map(readable)))
  return withJapanese ?? loaded
}

function readable([path, text]: readonly [string, string]): [face: string, read: () => AdvanceTable] {
  const face = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
  return [face, () => JSON.parse(text) as AdvanceTable]
}

/** Whether a text has characters that only the Japanese faces draw. */
export function needsJapanese(text: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud87f][\udc00-\udfff]/.test(text)
}

/** Loads the Japanese tables, once. */
export function loadJapanese(): Promise<TextMetrics> {
  const load = async ([path, read]: [string, () => Promise<string>]) => readable([path, await read()])
  loading ??= Promise.all(Object.entries(japanese).map(load)).then(tables => {
    withJapanese = metricsOf(new Map([...Object.entries(common).map(readable), ...tables]))
    return withJapanese
  })
  return loading
}
