import type { FaceId } from '../drawing.ts'
import type { TextStyle } from './metrics.ts'

/** The Latin, Greek and Cyrillic family, and one fallback for each further script. Japanese is large: load it on demand. */
export type FaceFamily = 'latin' | 'ethiopic' | 'hebrew' | 'arabic' | 'japanese'

/** One static face. Its id is its font-family name on screen and in SVG, and its file name in out/fonts. */
export interface Face {
  readonly id: FaceId
  readonly family: FaceFamily
  readonly weight: 400 | 500 | 600
  readonly stretch: 100 | 92 | 85
}

const latin: readonly Face[] = [
  [100, 400],
  [100, 500],
  [100, 600],
  [92, 400],
  [92, 500],
  [92, 600],
  [85, 400],
  [85, 600],
].map(
  ([stretch, weight]) => ({ id: `hoshin-${stretch}-${weight}`, family: 'latin', weight, stretch }) as Face,
)

const fallbacks = (['ethiopic', 'hebrew', 'arabic', 'japanese'] as const).flatMap(family =>
  ([400, 600] as const).map((weight): Face => ({
    id: `hoshin-${family}-${weight}`,
    family,
    weight,
    stretch: 100,
  })),
)

/** Every face of the product, in the order in which a character looks for one. */
export const faces: readonly Face[] = [...latin, ...fallbacks]

/**
 * The faces that may draw a style, first choice first: the Latin face of that width and weight, then one of each script.
 *
 * Where a family lacks the weight 500, 400 stands in for it: a medium that looks regular beats one that shouts.
 */
export function facesOf(style: TextStyle): FaceId[] {
  const own = latin.find(face => face.stretch === style.stretch && face.weight === style.weight)
  const weight = style.weight === 600 ? 600 : 400
  const first = own ?? latin.find(face => face.stretch === style.stretch && face.weight === weight)
  const rest = fallbacks.filter(face => face.weight === weight).map(face => face.id)
  return first === undefined ? rest : [first.id, ...rest]
}
