import { faces, facesOf, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'

/**
 * The @font-face rules of all faces, twice: each under its own id, for text that layout has set, and all as the one family
 * "Hoshin Sans", for the text that the browser sets. Files are fetched when a character needs them.
 *
 * The scripts stand under each width and weight of the Latin faces: browsers take the characters of a text from the rules of one
 * width and weight only.
 */
export function styleSheet(ranges: ReadonlyMap<FaceFamily, string>): string {
  const own = faces.map(face => rule(face.id, screenFiles(face)[0], '  font-weight: 1 1000;\n'))
  const shared = faces
    .filter(face => face.family === 'latin')
    .flatMap(style =>
      facesOf(style).map(id => {
        const face = faces.find(one => one.id === id) ?? style
        const look = `  font-weight: ${style.weight};\n  font-stretch: ${style.stretch}%;\n`
        const range = `  unicode-range: ${ranges.get(face.family) ?? 'U+0-10FFFF'};\n`
        return rule('Hoshin Sans', screenFiles(face)[1], look + range)
      }),
    )
  return [...own, ...shared].join('')
}

/**
 * The files of a face for the screen: for text that layout has set, and for text that the browser sets and joins.
 *
 * Japanese stays uncompressed, since its compression takes longer than all else.
 */
export function screenFiles(face: Face): [forLayout: string, forText: string] {
  if (face.family === 'japanese') return [`${face.id}.ttf`, `${face.id}.ttf`]
  return [face.family === 'arabic' ? `${face.id}-set.woff2` : `${face.id}.woff2`, `${face.id}.woff2`]
}

function rule(family: string, file: string, more: string): string {
  const format = file.endsWith('.ttf') ? 'truetype' : 'woff2'
  return `@font-face {
  font-family: '${family}';
  src: url('./${file}') format('${format}');
  font-display: block;
${more}}
`
}

/** The characters of a family as a CSS unicode-range, generous in the gaps where no other family has any. */
export function unicodeRange(
  family: FaceFamily,
  characters: ReadonlyMap<FaceFamily, readonly number[]>,
): string {
  const foreign = [...characters]
    .flatMap(([other, codes]) => (other === family ? [] : codes))
    .sort((a, b) => a - b)
  const spans: [number, number][] = []
  let next = 0
  for (const code of characters.get(family) ?? []) {
    const last = spans.at(-1)
    const before = next
    while ((foreign[next] ?? Infinity) < code) next++
    if (last !== undefined && before === next) last[1] = code
    else spans.push([code, code])
  }
  const hex = (code: number) => code.toString(16).toUpperCase()
  return spans.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ')
}
