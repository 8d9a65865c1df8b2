import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '../../../../../src/domain/plan/plan.ts'
import { problemLine } from '../../../../../src/exchange/json/format-error.ts'
import { readPlanJson } from '../../../../../src/exchange/json/read-plan-json.ts'
import { writePlanJson } from '../../../../../src/exchange/json/write-plan-json.ts'
import { arbitraryDocument } from '../../../../support/arbitrary-document.ts'

function mint() {
  let last = 0
  return { next: () => `id-${(last += 1)}` }
}

function imported(text: string) {
  const read = readPlanJson(new TextEncoder().encode(text), mint())
  if (!read.ok) throw new Error(read.error.problems.map(problemLine).join('\n'))
  return { warnings: read.value.warnings, plan: planOf(read.value.records) }
}

test('what is exported imports again as an equal plan, without a word, and exports to the same bytes', () => {
  fc.assert(
    fc.property(arbitraryDocument, document => {
      const first = imported(JSON.stringify(document))
      expect(first.warnings).toEqual([])
      const text = writePlanJson(first.plan)
      const second = imported(text)
      expect(second.warnings).toEqual([])
      expect(writePlanJson(second.plan)).toBe(text)
    }),
    { numRuns: 300 },
  )
})

test('nothing that a document says is lost on the way', () => {
  fc.assert(
    fc.property(arbitraryDocument, document => {
      const text = writePlanJson(imported(JSON.stringify(document)).plan)
      expect(bare(JSON.parse(text))).toEqual(bare(document))
    }),
    { numRuns: 200 },
  )
})

test('the order of entries in a list other than its display order does not change the bytes', () => {
  fc.assert(
    fc.property(arbitraryDocument, document => {
      const turned = {
        ...document,
        matrices: document.matrices.map(matrix => ({
          ...matrix,
          links: [...matrix.links].reverse().map(link => ({ ...link, a: link.b, b: link.a })),
          roles: [...matrix.roles].reverse(),
        })),
      }
      const text = writePlanJson(imported(JSON.stringify(document)).plan)
      expect(writePlanJson(imported(JSON.stringify(turned)).plan)).toBe(text)
    }),
    { numRuns: 100 },
  )
})

/** A document as a set of facts: empty values dropped, links either way round, lists whose order has no meaning sorted. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(bare)
    const unordered = parts.every(
      part => typeof part === 'object' && part !== null && !('text' in part) && !('value' in part),
    )
    return unordered
      ? [...parts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : byList(parts)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, bare(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !isHollow(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const record = Object.fromEntries(entries)
  if (typeof record.a !== 'string' || typeof record.b !== 'string') return record
  const [a, b] = [record.a, record.b].sort()
  return { ...record, a, b }
}

function byList(parts: unknown[]): unknown[] {
  const kinds = ['breakthrough', 'goal', 'priority', 'metric']
  const kindOf = (part: unknown) =>
    typeof part === 'object' && part !== null && 'kind' in part ? kinds.indexOf(String(part.kind)) : 0
  return [...parts].sort((a, b) => kindOf(a) - kindOf(b))
}

function isHollow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
