import type { Drawing } from '../drawing.ts'
import type { TextMetrics } from '../text/metrics.ts'
import { createLayoutCache } from './cache.ts'
import type { KeySection } from './key-sections.ts'
import { keyPages } from './key.ts'
import type { TitlePicture } from './picture.ts'
import type { Setter } from './setter.ts'
import { MARGIN } from './sizes.ts'
import { finish, newSketch } from './sketch.ts'
import { titleBlockOf } from './title-block.ts'
import { matrixWording } from './wording.ts'

/** The size of a page in px, in the shape of A3 in landscape: text comes out at about 10 pt. */
const PAGE = { width: 1417, height: 981 }
const TITLE_GAP = 22
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 }

/** The pages after a sheet: lists of what stands for itself in codes or not at all on it, each under the title block. */
export function listPages(
  metrics: TextMetrics,
  title: TitlePicture,
  sections: readonly KeySection[],
  wording = matrixWording,
): Drawing[] {
  if (sections.length === 0) return []
  const setter: Setter = { metrics, cache: createLayoutCache(), missing: new Set() }
  const strip = { x: MARGIN, y: MARGIN, width: PAGE.width - 2 * MARGIN }
  const titleOf = (page: number, of: number) =>
    titleBlockOf(setter, { ...title, status: wording.page(title.status, page, of) }, NOWHERE, strip)
  const { box } = titleOf(1, 1)
  const top = box.y + box.height + TITLE_GAP
  const pages = keyPages(setter, sections, {
    ...{ x: strip.x, y: top },
    ...{ width: strip.width, height: PAGE.height - MARGIN - top },
  })
  return pages.map((page, i) => {
    const block = titleOf(i + 2, pages.length + 1)
    const sketch = newSketch()
    sketch.boxes.push(...block.boxes, block.box, ...page.boxes)
    sketch.rules.push(...block.rules)
    sketch.marks.push(...block.marks)
    sketch.lines.push(...block.lines, ...page.lines)
    return finish(sketch, PAGE.width, PAGE.height)
  })
}
