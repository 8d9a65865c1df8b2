import { describe, expect, it } from 'vitest'
import { metricsFrom } from '../../../../../src/layout/text/metrics-from.ts'
import { facesOf } from '../../../../../src/layout/text/faces.ts'

const latin = { face: 'hoshin-92-400', ascent: 1025, descent: 275, advances: [0x20, 1, 240, 0x41, 3, 600] }
const japanese = {
  face: 'hoshin-japanese-400',
  ascent: 1160,
  descent: 288,
  advances: [0x41, 1, 500, 0x20000, 2, 1000],
}
const style = { weight: 400, stretch: 92 } as const

describe('metricsFrom', () => {
  const metrics = metricsFrom([japanese, latin])

  it('finds the first face of a style that has a character', () => {
    expect(metrics.faceFor(0x41, style)).toBe('hoshin-92-400')
    expect(metrics.faceFor(0x20001, style)).toBe('hoshin-japanese-400')
    expect(metrics.faceFor(0x44, style)).toBeUndefined()
    expect(metrics.faceFor(0x41, { weight: 600, stretch: 92 })).toBeUndefined()
  })

  it('knows advances and heights, and nothing of other characters and faces', () => {
    expect([0x20, 0x43, 0x44].map(code => metrics.advance('hoshin-92-400', code))).toEqual([240, 600, 0])
    expect(metrics.advance('nobody', 0x41)).toBe(0)
    expect(metrics.vertical('hoshin-92-400')).toEqual({ ascent: 1025, descent: 275 })
  })

  it('has a face for every style, medium falling back to regular where the family lacks it', () => {
    expect(facesOf({ weight: 500, stretch: 85 })[0]).toBe('hoshin-85-400')
    expect(facesOf({ weight: 500, stretch: 100 })).toEqual([
      'hoshin-100-500',
      'hoshin-ethiopic-400',
      'hoshin-hebrew-400',
      'hoshin-arabic-400',
      'hoshin-japanese-400',
    ])
  })
})
