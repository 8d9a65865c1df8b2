import type { Drawing, TextLine } from '../../src/layout/drawing.ts'
import type { TextMetrics, TextStyle } from '../../src/layout/text/metrics.ts'
import { setText } from '../../src/layout/text/set-text.ts'

/** Texts of every script that the product promises, with what is hard about each. */
export const scripts = {
  latin: 'Raise AVATAR yield to 98 % (fi ffl) Größe Ołówek ṣoft Việt',
  greek: 'Βελτίωση ποιότητας Ώρα ΐ',
  cyrillic: 'Повышение качества ЩЖЮ ґ ї',
  amharic: 'የጎማ ምርት ጥራትን ማሻሻል ፡ ፩፪',
  japanese: '日本語のテキスト「改善」、ゴム。ﾊﾝｶｸ ABC',
  hebrew: 'שיפור איכות (OEE) עד 95% שָׁלוֹם',
  arabic: 'تحسين الجودة إلى 95% السلام عليكم (مهم) مُحَمَّدٌ',
  persian: 'گزارش می‌خواهم پژوهش کیفیت',
  others: 'پښتو ژبه کوردی ێڵڕۆ ئۇيغۇرچە',
} as const

/** A drawing with one line for each text, and one of every shape. */
export function drawingOf(
  texts: readonly string[],
  metrics: TextMetrics,
  style: TextStyle = { weight: 400, stretch: 92 },
): Drawing {
  const room = { size: 26, style, width: 900, maxLines: 1 }
  const lines = texts.flatMap((text, at): TextLine[] =>
    setText(text, room, metrics).lines.map(({ runs, width }) => {
      return { x: 20, y: 40 + 40 * at, size: room.size, ink: 'ink-1', turned: false, runs, width }
    }),
  )
  return {
    width: 940,
    height: 80 + 40 * texts.length,
    areas: [{ points: [0, 0, 90, 0, 45, 60], fill: 'south-tint' }],
    boxes: [{ x: 10, y: 10, width: 90, height: 50, stroke: 'rule-ink', strokeWidth: 1.5, radius: 4 }],
    rules: [{ x1: 0, y1: 0, x2: 90, y2: 50, ink: 'rule-1', width: 1 }],
    marks: (['strong', 'medium', 'weak', 'none', 'against', 'accountable', 'responsible'] as const).map(
      (shape, at) => {
        return { shape, x: 20 + 40 * at, y: 20, size: 15, ink: 'ink-1' }
      },
    ),
    lines,
  }
}
