import type { TextMetrics } from '../text/metrics.ts'
import type { Room, SetText } from '../text/set-text.ts'
import type { PlacedMark } from './matrix-layout.ts'

interface RememberedText {
  readonly room: Room
  readonly set: SetText
}

interface RememberedPart {
  readonly inputs: readonly unknown[]
  readonly value: unknown
}

/**
 * What one layout leaves for the next: set texts and placed parts. Owned by the caller, one a view.
 *
 * Only what the last two layouts used is kept. A layout with the cache equals one without it.
 */
export interface LayoutCache {
  metrics: TextMetrics | undefined
  /** By text, for each room that it was set in. */
  texts: Map<string, RememberedText[]>
  olderTexts: Map<string, RememberedText[]>
  parts: Map<string, RememberedPart>
  olderParts: Map<string, RememberedPart>
  /** Of the last layout. */
  marks: readonly PlacedMark[]
}

/** An empty cache. */
export function createLayoutCache(): LayoutCache {
  return {
    metrics: undefined,
    texts: new Map(),
    olderTexts: new Map(),
    parts: new Map(),
    olderParts: new Map(),
    marks: [],
  }
}

/** Starts a layout: what the one before the last used is dropped, and everything when the fonts are others. */
export function turnOver(cache: LayoutCache, metrics: TextMetrics): void {
  const sameFonts = cache.metrics === metrics
  cache.olderTexts = sameFonts ? cache.texts : new Map<string, RememberedText[]>()
  cache.olderParts = sameFonts ? cache.parts : new Map<string, RememberedPart>()
  cache.texts = new Map()
  cache.parts = new Map()
  cache.metrics = metrics
}

/** The text set before in an equal room, or a new one. */
export function rememberText(cache: LayoutCache, text: string, room: Room, make: () => SetText): SetText {
  const known = cache.texts.get(text) ?? []
  const again = known.find(one => sameRoom(one.room, room))
  if (again !== undefined) return again.set
  const older = cache.olderTexts.get(text)?.find(one => sameRoom(one.room, room))
  const kept = older ?? { room, set: make() }
  if (known.push(kept) === 1) cache.texts.set(text, known)
  return kept.set
}

/** The part made before under this key from equal inputs, the very object, or a new one. A key belongs to one type of part. */
export function rememberPart<T>(
  cache: LayoutCache,
  key: string,
  inputs: readonly unknown[],
  make: () => T,
): T {
  const older = cache.olderParts.get(key)
  const kept = older !== undefined && same(older.inputs, inputs) ? older : { inputs, value: make() }
  cache.parts.set(key, kept)
  return kept.value as T
}

/** `list`, or the older one where all its members are the same objects. */
export function rememberList<T>(cache: LayoutCache, key: string, list: readonly T[]): readonly T[] {
  const older = cache.olderParts.get(key)?.inputs
  const unchanged = older?.length === list.length && list.every((member, i) => member === older[i])
  const inputs = unchanged ? older : list
  cache.parts.set(key, { inputs, value: undefined })
  return inputs as readonly T[]
}

function sameRoom(a: Room, b: Room): boolean {
  return (
    a.width === b.width &&
    a.size === b.size &&
    a.maxLines === b.maxLines &&
    a.style.weight === b.style.weight &&
    a.style.stretch === b.style.stretch
  )
}

/** Whether two values of plain data are equal. An absent field equals `undefined`. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b)
  return sameFields(a, b)
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (!same(a[i], b[i])) return false
  return true
}

function sameFields(a: object, b: object): boolean {
  const [left, right] = [a, b] as readonly Readonly<Record<string, unknown>>[]
  for (const key in left) if (!same(left[key], right?.[key])) return false
  for (const key in right) if (right[key] !== undefined && left?.[key] === undefined) return false
  return true
}
