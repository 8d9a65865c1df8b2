import type { Drawing } from '../drawing.ts'

/** Sizes of a text at a scale: 1 is body text of 10 pt. */
export interface ProseSizes {
  readonly scale: number
  readonly x: number
  readonly width: number
  /** How wide the tile of a code is. */
  readonly chip: number
  /** The picture that a `figure` shows. */
  readonly figure?: Drawing | undefined
}
