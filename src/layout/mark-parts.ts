import { ROLE_LETTERS } from '../domain/record/role-letters.ts'
import type { FaceId, Ink, Mark } from './drawing.ts'

/** What a mark is drawn from, in px about its own centre. Filled unless it has a stroke, which is centred on the outline. */
export type MarkPart =
  | { readonly kind: 'disc'; readonly radius: number; readonly stroke?: number }
  | { readonly kind: 'polygon'; readonly points: readonly number[]; readonly stroke?: number }
  | { readonly kind: 'tile'; readonly side: number; readonly radius: number; readonly stroke?: number }
  | {
      readonly kind: 'letter'
      readonly letter: string
      readonly face: FaceId
      readonly size: number
      /** The baseline, below the centre; the letter is centred across. */
      readonly y: number
      /** Its own ink, where it is not the mark's. */
      readonly ink?: Ink
    }

/** Half the height of a capital, in parts of the font size. */
const halfCapital = 0.349

/**
 * The parts of a mark, back to front, which screen, SVG and PDF draw alike.
 *
 * Shapes of the design's tokens: a disc, a ring and a triangle in a box of 16; role tiles of 18 with letters of 11.
 */
export function markParts({ shape, size }: Mark): readonly MarkPart[] {
  const unit = size / 16
  switch (shape) {
    case 'strong':
      return [{ kind: 'disc', radius: 7 * unit }]
    case 'medium':
      return [{ kind: 'disc', radius: 5.9 * unit, stroke: 2.2 * unit }]
    case 'weak':
      return [
        { kind: 'polygon', points: [0, -5.8, 6.4, 5.6, -6.4, 5.6].map(at => at * unit), stroke: 1.7 * unit },
      ]
    case 'none':
      return [{ kind: 'disc', radius: 1.5 * unit }]
    case 'against':
      return [{ kind: 'polygon', points: [-6, -1.4, 6, -1.4, 6, 1.4, -6, 1.4].map(at => at * unit) }]
    case 'accountable':
      return [tile(size), letter(ROLE_LETTERS[shape], size, 600, 'on-ink')]
    case 'responsible':
      return [tile(size, size / 12), letter(ROLE_LETTERS[shape], size, 600)]
    case 'consulted':
    case 'informed':
      return [letter(ROLE_LETTERS[shape], size, 500)]
  }
}

function tile(size: number, stroke?: number): MarkPart {
  const radius = size / 9
  return stroke === undefined
    ? { kind: 'tile', side: size, radius }
    : { kind: 'tile', side: size - stroke, radius: radius - stroke / 2, stroke }
}

function letter(text: string, size: number, weight: 500 | 600, ink?: Ink): MarkPart {
  const height = (size * 11) / 18
  const part = {
    kind: 'letter',
    letter: text,
    face: `hoshin-100-${weight}`,
    size: height,
    y: height * halfCapital,
  } as const
  return ink === undefined ? part : { ...part, ink }
}
