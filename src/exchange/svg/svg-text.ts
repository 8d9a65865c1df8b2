import type { TextLine, TextRun } from '../../layout/drawing.ts'
import { inkValues } from '../../layout/ink-values.ts'
import { faces } from '../../layout/text/faces.ts'
import { attributes, decimal, escapeXml } from './xml.ts'

const standIns = 'IBM Plex Sans, Noto Sans, sans-serif'
/** Letters that browsers would turn round by themselves, of ours too; the layout has done so. */
const rightToLeft = /[\u0590-\u08ff\ue000-\uefff\ufb1d-\ufdff\ufe70-\ufefc]/

/** A line of text: one element, so that it is selected as one, with a span for each run at its exact place. */
export function svgLine({ x, y, size, ink, turned, runs }: TextLine): string {
  const [only] = runs
  if (only === undefined) return ''
  const shared = {
    fill: inkValues[ink],
    'font-size': size,
    transform: turned ? `translate(${decimal(x)} ${decimal(y)}) rotate(-90)` : undefined,
    ...(runs.some(run => rightToLeft.test(run.text))
      ? { direction: 'ltr', 'unicode-bidi': 'bidi-override' }
      : {}),
  }
  const [left, base] = turned ? [0, 0] : [x, y]
  if (runs.length === 1) {
    return `<text${attributes({ x: left + only.x, y: base, ...shared, ...face(only) })}>${escapeXml(only.text)}</text>`
  }
  const spans = runs.map(
    run => `<tspan${attributes({ x: left + run.x, y: base, ...face(run) })}>${escapeXml(run.text)}</tspan>`,
  )
  return `<text${attributes(shared)}>${spans.join('')}</text>`
}

/** The family of a face, and what to take where neither the document nor the machine has it. */
export function faceAttributes(id: string): Record<string, string | number | undefined> {
  const known = faces.find(one => one.id === id)
  return {
    'font-family': `${id}, ${standIns}`,
    'font-weight': known === undefined ? undefined : known.weight,
  }
}

function face(run: TextRun) {
  return faceAttributes(run.face)
}
