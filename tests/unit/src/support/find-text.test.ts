import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, found, indexed } from '../../../../src/support/find-text.ts'
import type { Findable } from '../../../../src/support/find-text.ts'

const entries: Findable[] = [
  { code: 'P1', text: 'Pull from assembly back into machining', beside: 'Operations' },
  { code: 'P4', earlier: ['P2'], text: 'Fehlersichere Maße für Österreich', beside: 'Quality' },
  { code: 'P2', text: 'Camera inspection in line', beside: 'Operations' },
  { code: 'P20', text: 'Pull through the supply chain', beside: 'Supply' },
  { text: 'Łukasz Ødegård' },
  { code: 'M1', text: '不良率を下げる', beside: 'Operations' },
  { code: 'M2', text: 'ቆሻሻን መቀነስ', beside: 'Operations' },
]
const names = (query: string) => found(indexed(entries), query).map(({ code, text }) => code ?? text)

describe('finding', () => {
  it('puts what is called so before what was called so, and before what only begins so', () => {
    expect(names('p2')).toEqual(['P2', 'P4', 'P20'])
  })

  it('takes texts that begin with the words before texts that hold them', () => {
    expect(names('pull')).toEqual(['P1', 'P20'])
    expect(names('line cam')).toEqual(['P2'])
    expect(names('chain')).toEqual(['P20'])
  })

  it('knows no case and no accents, and reads every script', () => {
    expect(names('osterreich')).toEqual(['P4'])
    expect(names('MASSE')).toEqual(['P4'])
    expect(names('lukasz odegard')).toEqual(['Łukasz Ødegård'])
    expect(names('下げる')).toEqual(['M1'])
    expect(names('መቀነስ')).toEqual(['M2'])
    expect(folded('ＡＢＣ')).toBe('abc')
    expect(folded('ΟΔΟΣ')).toBe(folded('οδος'))
    expect(folded('کِتاب')).toBe(folded('کتاب'))
    expect(folded('か')).not.toBe(folded('が'))
  })

  it('narrows down by where a thing stands', () => {
    expect(names('operations p2')).toEqual(['P2'])
    expect(names('supply p2')[0]).toBe('P20')
  })

  it('finds nothing for nothing and for words that are nowhere', () => {
    expect(names('  ')).toEqual([])
    expect(names('pull zebra')).toEqual([])
  })

  it('finds whatever is searched by its own text or code', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' })), fc.nat(), (texts, at) => {
        const text = texts[at % Math.max(1, texts.length)]
        fc.pre(text !== undefined && folded(text).trim() !== '')
        const all = indexed(texts.map(each => ({ text: each })))
        return found(all, text).some(entry => entry.text === text)
      }),
    )
  })

  it('never finds more for more words', () => {
    const word = fc.constantFrom('p', 'in', 'pull', 'line', 'x', 'operations', '下')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (words, more) => {
        const few = new Set(names([...words, more].join(' ')))
        const many = new Set(names(words.join(' ')))
        return [...few].every(name => many.has(name))
      }),
    )
  })
})
