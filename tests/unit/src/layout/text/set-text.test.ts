import { beforeAll, describe, expect, it } from 'vitest'
import type { TextMetrics } from '../../../../../src/layout/text/metrics.ts'
import { measure, setText, type Room } from '../../../../../src/layout/text/set-text.ts'
import { builtMetrics } from '../../../../support/fonts.ts'

let metrics: TextMetrics
beforeAll(async () => {
  metrics = await builtMetrics()
}, 60_000)

const style = { weight: 400, stretch: 92 } as const
const room: Room = { size: 13, style, width: 120, maxLines: 3 }

function linesOf(text: string, more: Partial<Room> = {}): string[] {
  return setText(text, { ...room, ...more }, metrics).lines.map(line =>
    line.runs.map(run => run.text).join(''),
  )
}

describe('setText', () => {
  it('keeps the newlines of a text, and drops blank lines at its ends', () => {
    expect(linesOf('\n one\r\n\ntwo \n\n')).toEqual([' one', '', 'two'])
    expect(linesOf('')).toEqual([])
    expect(linesOf(' \n ')).toEqual([])
  })

  it('breaks at spaces and drops them there', () => {
    expect(linesOf('Reduce scrap   and rework in every cell')).toEqual([
      'Reduce scrap   and',
      'rework in every cell',
    ])
  })

  it('breaks after hyphens inside words and not before a number', () => {
    expect(linesOf('Inline camera-inspection', { width: 105 })).toEqual(['Inline camera-', 'inspection'])
    expect(linesOf('temperature of -40', { width: 98 })).toEqual(['temperature of', '-40'])
  })

  it('shows a soft hyphen nowhere but allows a break there', () => {
    expect(linesOf('Fabrik\u00adplanung', { width: 60 })).toEqual(['Fabrik', 'planung'])
    expect(linesOf('Fabrik\u00adplanung')).toEqual(['Fabrikplanung'])
  })

  it('keeps a no-break space together with its neighbours', () => {
    expect(linesOf('yield is now 98\u00a0%', { width: 85 })).toEqual(['yield is now', '98\u00a0%'])
  })

  it('breaks a word that is wider than a line where it must', () => {
    const lines = linesOf('W'.repeat(40), { maxLines: 9 })
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('')).toBe('W'.repeat(40))
  })

  it('breaks between ideographs, but starts no line with closing signs and ends none with opening ones', () => {
    const lines = linesOf('品質を改善する「現場」、速く。', { width: 13 * 8, maxLines: 9 })
    expect(lines.join('')).toBe('品質を改善する「現場」、速く。')
    expect(lines).toEqual(['品質を改善する', '「現場」、速く。'])
  })

  it('breaks after the Ethiopic word space', () => {
    expect(linesOf('ጥራትን፡ማሻሻል', { width: 60 })).toEqual(['ጥራትን፡', 'ማሻሻል'])
  })

  it('ends the last line in an ellipsis where text is left over, and says so', () => {
    const set = setText(
      'Reduce scrap and rework in every cell of the plant',
      { ...room, maxLines: 1 },
      metrics,
    )
    expect(set.cut).toBe(true)
    expect(set.lines[0]?.runs.map(run => run.text)).toEqual(['Reduce scrap and r…'])
    expect(linesOf('one\ntwo', { maxLines: 1 })).toEqual(['one…'])
    expect(setText('one\n \n', { ...room, maxLines: 1 }, metrics).cut).toBe(false)
  })

  it('draws no controls and obeys no override of direction', () => {
    expect(linesOf('ab\u202edc\u0000\u2066e\ufeff')).toEqual(['abdce'])
  })

  it('draws a character that no face has as a replacement, and reports it', () => {
    const set = setText('한 👍🏽 x', room, metrics)
    expect(set.missing).toEqual(['한', '👍', '🏽'])
    expect(set.lines[0]?.runs.map(run => run.text)).toEqual(['\ufffd \ufffd x'])
  })

  it('takes a composed letter apart where only its parts have a face', () => {
    expect(linesOf('ṣ')).toEqual(['s\u0323'])
    expect(setText('ṣ', room, metrics).missing).toEqual([])
  })

  it('keeps the spaces of a script in its face, so that its words are one run', () => {
    const [line] = setText('ጥራትን ማሻሻል', room, metrics).lines
    expect(line?.runs.map(run => run.face)).toEqual(['hoshin-ethiopic-400'])
  })

  it('gives runs places that touch, up to the width of the line', () => {
    const [line] = setText('OEE 日本 95', room, metrics).lines
    let x = 0
    for (const run of line?.runs ?? []) {
      expect(run.x).toBeCloseTo(x, 6)
      x += run.width
    }
    expect(line?.width).toBeCloseTo(x, 6)
    expect(measure('OEE 日本 95', style, 13, metrics)).toBeCloseTo(x, 6)
  })
})
