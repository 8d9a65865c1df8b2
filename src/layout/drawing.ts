/**
 * What a picture is made of, in one unit: CSS pixels at 100 % (1/96 inch), y downwards.
 *
 * `layout` decides every place; screen, SVG and PDF only draw. Colours are names, never values: the screen maps them to the
 * theme's tokens, SVG and PDF to the print values of the same tokens.
 */
export type Ink =
  | 'ink-1'
  | 'ink-2'
  | 'ink-3'
  | 'paper'
  | 'rule-1'
  | 'rule-2'
  | 'rule-3'
  | 'rule-ink'
  | `${SideInk}`
  | `${SideInk}-tint`
  | `${SideInk}-line`
  | 'on-side'
  | 'on-ink'
  | 'bad'
  | 'warn'
type SideInk = 'south' | 'west' | 'north' | 'east' | 'owner'

/** Weight and width of the one text family; a fallback face by script is chosen per run. */
export type FaceId = string

/** Glyphs of one face on one baseline, in visual order, left to right (right-to-left text is already turned round and shaped). */
export interface TextRun {
  readonly face: FaceId
  readonly text: string
  /** From the start of the line, in px. */
  readonly x: number
  readonly width: number
}

/** A line of text at a place. Turned lines read bottom to top (−90°) about their own origin. */
export interface TextLine {
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly ink: Ink
  readonly turned: boolean
  readonly runs: readonly TextRun[]
  readonly width: number
}

/** A filled or framed rectangle. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly strokeWidth?: number
  readonly radius?: number
}

/** A straight line. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly ink: Ink
  readonly width: number
}

/** A filled polygon, as x, y pairs. */
export interface Area {
  readonly points: readonly number[]
  readonly fill: Ink
}

/** A glyph whose shape is its value: a strength, or a role letter in its tile. `size` is the side of its box, centred on x, y. */
export interface Mark {
  readonly shape:
    | 'strong'
    | 'medium'
    | 'weak'
    | 'none'
    | 'against'
    | 'accountable'
    | 'responsible'
    | 'consulted'
    | 'informed'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: Ink
}

/** One picture, back to front: areas, boxes, rules, marks, text. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly areas: readonly Area[]
  readonly boxes: readonly Box[]
  readonly rules: readonly Rule[]
  readonly marks: readonly Mark[]
  readonly lines: readonly TextLine[]
}
