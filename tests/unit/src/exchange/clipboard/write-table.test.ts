import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  itemFields,
  linkField,
  personFields,
  roleField,
} from '../../../../../src/exchange/clipboard/plan-fields.ts'
import { writeTable } from '../../../../../src/exchange/clipboard/write-table.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

describe('a table for the clipboard', () => {
  it('has tabs between fields and quotation marks around what would break them', () => {
    expect(
      writeTable([
        ['a', 'two\nlines'],
        ['a\ttab', 'a "word"', ''],
      ]).text,
    ).toBe('a\t"two\nlines"\r\n"a\ttab"\t"a ""word"""\t')
  })

  it('has its HTML escaped', () => {
    expect(writeTable([['<b>&"', 'two\r\nlines']]).html).toBe(
      '<meta charset="utf-8"><table><tbody><tr><td>&lt;b&gt;&amp;&quot;</td><td>two<br>lines</td></tr></tbody></table>',
    )
  })

  it('reads back as what was written, whatever the fields hold', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '<', '人') })
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), rows => {
        expect(readAsExcel(writeTable(rows).text)).toEqual(rows)
      }),
    )
  })
})

describe('the fields of a plan', () => {
  it('are the letters that pasting reads', () => {
    const plan = planFrom({
      items: { corp: 'G1 P1 M1 B1' },
      links: { corp: 'G1>B1 S, P1>G1 M, M1>P1 W, M1>B1 N' },
      roles: { corp: 'P1 ann A, P1 bob R, P1 cy C, P1 di I' },
    })
    expect([...plan.tables.link.values()].map(linkField)).toEqual(['S', 'M', 'W', ''])
    expect([...plan.tables.role.values()].map(roleField)).toEqual(['A', 'R', 'C', 'I'])
    expect([linkField(undefined), roleField(undefined)]).toEqual(['', ''])
  })

  it('are code and text of an item, with the figures of a metric', () => {
    const plan = planFrom({ items: { corp: 'P1 M1' } })
    run(plan, { type: 'item.set', id: 'corp-M1', patch: { baseline: 4.1, target: 1200, unit: '%' } })
    expect([...plan.tables.item.values()].map(itemFields)).toEqual([
      ['P1', 'Text of P1'],
      ['M1', 'Text of M1', '4.1', '1200', '%'],
    ])
  })

  it('are name and post of a person', () => {
    const plan = planFrom({ items: { corp: 'P1' }, roles: { corp: 'P1 ann A' } })
    run(plan, { type: 'person.set', id: 'ann', patch: { title: 'Quality' } })
    expect([...plan.tables.person.values()].map(personFields)).toEqual([['ann', 'Quality']])
  })
})

/** Fields as a spreadsheet takes them apart: a field in quotation marks may hold tabs, line breaks and doubled marks. */
function readAsExcel(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows
}
