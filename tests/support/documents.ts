import { readFileSync } from 'node:fs'
import { problemLine } from '../../src/exchange/json/format-error.ts'
import { readPlanJson } from '../../src/exchange/json/read-plan-json.ts'
import type { ReadPlan } from '../../src/exchange/json/read-plan-json.ts'

/** Mints ids in a row: `a-1`, `a-2`, … The same ids each time. */
export function idsInARow(prefix = 'id') {
  let last = 0
  return { next: () => `${prefix}-${(last += 1)}` }
}

/** Reads a document, given as text or as the value to write. Throws with the problems when it is refused. */
export function readDocument(document: unknown, prefix?: string): ReadPlan {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const read = readPlanJson(new TextEncoder().encode(text), idsInARow(prefix))
  if (!read.ok) throw new Error(read.error.problems.map(problemLine).join('\n'))
  return read.value
}

/** The text of a sample plan. */
export function sampleText(name: string): string {
  return readFileSync(new URL(`../../assets/samples/${name}.json`, import.meta.url), 'utf8')
}

export const SAMPLES = ['valve-works', 'pump-works', 'foam-group', 'automotive', 'tyre-works'] as const

interface LooseEntry {
  id: string
  [field: string]: unknown
}

/** A document of the interchange format to be changed by a test, right or wrong. */
export interface LooseDocument {
  plan: Record<string, unknown>
  people: LooseEntry[]
  matrices: (LooseEntry & {
    items: LooseEntry[]
    links: Record<string, unknown>[]
    roles: Record<string, unknown>[]
  })[]
  [field: string]: unknown
}

/** A document as an object to change. */
export function loose(text: string): LooseDocument {
  return JSON.parse(text) as LooseDocument
}

/** An item of the first matrix by its code. */
export function entryOf(document: LooseDocument, code: string): LooseEntry {
  const entry = document.matrices[0]?.items.find(item => item.id === code)
  if (entry === undefined) throw new Error(`no ${code} in the document`)
  return entry
}
