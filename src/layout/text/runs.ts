import type { TextRun } from '../drawing.ts'
import type { Cluster } from './clusters.ts'
import { inVisualOrder } from './direction.ts'

/** Joins the clusters of a line into runs of one face, in visual order. */
export function runsOf(clusters: readonly Cluster[], size: number): TextRun[] {
  const runs: TextRun[] = []
  let units = 0
  let start = 0
  let text = ''
  let face: string | undefined
  const close = () => {
    if (text !== '' && face !== undefined) {
      runs.push({ face, text, x: (start * size) / 1000, width: ((units - start) * size) / 1000 })
    }
    start = units
    text = ''
  }
  for (const cluster of clusters.some(({ level }) => level > 0) ? inVisualOrder(clusters) : clusters) {
    if (cluster.text === '') continue
    if (cluster.face !== face) close()
    face = cluster.face
    text += cluster.text
    units += cluster.width
  }
  close()
  return runs
}
