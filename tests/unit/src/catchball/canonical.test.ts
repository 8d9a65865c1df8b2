import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digestOf } from '../../../../src/catchball/canonical.ts'

test('names are sorted, white space and undefined fields are left out', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'é\n' }], a: undefined, A: -0 })).toBe(
    '{"A":0,"b":[1,{"a":"é\\n","z":null}]}',
  )
})

test('the digest of a known document', () => {
  expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

test('equal values have one text, whatever the order of their names, and it reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(reversed(value))).toBe(text)
    }),
  )
})

test('few names and many come in the order of their UTF-16 code units', () => {
  const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(names, keys => {
      const text = canonicalJson(Object.fromEntries(keys.map(key => [key, 1])))
      const inOrder = [...keys].sort().map(key => `${JSON.stringify(key)}:1`)
      expect(text).toBe(`{${inOrder.join(',')}}`)
    }),
  )
})

test('what is no JSON is refused', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('NaN')
  expect(() => canonicalJson([() => 1])).toThrow('function')
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, field]) => [name, reversed(field)]),
  )
}
