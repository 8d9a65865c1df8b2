import { expect, test } from 'vitest'
import { ribbonLabel } from '../../../../../../../../renderer/app/features/alignment/lines/ribbons/ribbon-label.ts'
import { LABEL_ROOM } from '../../../../../../../../renderer/app/features/alignment/lines/ribbons/ribbon-layout.ts'
import { textMetrics } from '../../../../../../../../renderer/matrix/text-metrics.ts'
import { measure } from '../../../../../../../../src/layout/text/set-text.ts'

test.each([
  'Schedule machining by pull from the assembly line, every shift',
  'የሦስት ወር የጥሬ ዕቃ ክምችት ሽፋንን ከ27.7 ወደ 95 በመቶ ማድረስ',
  'Снизить долю брака на всех линиях до конца года',
  'تحسين الجودة في جميع خطوط الإنتاج قبل نهاية العام',
])('%s ends in an ellipsis within its room', text => {
  const label = ribbonLabel(text)
  expect(label).toMatch(/…$/)
  expect(label.length).toBeGreaterThan(10)
  expect(measure(label, { weight: 600, stretch: 92 }, 12, textMetrics())).toBeLessThanOrEqual(LABEL_ROOM)
})

test('what has room stays whole, and Japanese is counted in squares', () => {
  expect(ribbonLabel('On-time delivery')).toBe('On-time delivery')
  expect([...ribbonLabel('不良率を半減し品質を作り込む')].length).toBeLessThanOrEqual(
    Math.floor(LABEL_ROOM / 12),
  )
})
