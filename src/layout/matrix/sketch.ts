import type { Area, Box, Drawing, Mark, Rule, TextLine } from '../drawing.ts'

/** A drawing in the making. */
export interface Sketch {
  readonly areas: Area[]
  readonly boxes: Box[]
  readonly rules: Rule[]
  readonly marks: Mark[]
  readonly lines: TextLine[]
}

/** An empty sketch. */
export function newSketch(): Sketch {
  return { areas: [], boxes: [], rules: [], marks: [], lines: [] }
}

/** A sketch as a finished drawing of a size. */
export function finish(sketch: Sketch, width: number, height: number): Drawing {
  return { width, height, ...sketch }
}
