import type { FaceId } from '../drawing.ts'

/** A text style before a face is chosen for each script: weight and width of the family. */
export interface TextStyle {
  readonly weight: 400 | 500 | 600
  /** Percent of the normal width: the design's 100, 92 (matrix labels) and 85 (labels that would not fit). */
  readonly stretch: 100 | 92 | 85
}

/**
 * What layout asks of the fonts. Fed from advance tables made from the very files that screen, SVG and PDF use; kerning and
 * ligatures are off everywhere, so a width is the sum of advances.
 */
export interface TextMetrics {
  /** The face that draws this code point in this style, or undefined where no bundled face has it. */
  faceFor(codePoint: number, style: TextStyle): FaceId | undefined
  /** Advance of a code point in a face, in units of 1/1000 of the font size. */
  advance(face: FaceId, codePoint: number): number
  /** Height of the face's ascenders above and depth of descenders below the baseline, in 1/1000 of the size, both positive. */
  vertical(face: FaceId): { readonly ascent: number; readonly descent: number }
}
