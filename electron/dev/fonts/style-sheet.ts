import { faces, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'

/**
 * The @font-face rules of all faces, twice: each under its own id, for text that layout has set, and all as the one family
 * "Hoshin Sans" by weight, width and script, for the text that the browser sets. Files are fetched when a character needs them.
 */
export function styleSheet(ranges: ReadonlyMap<string, string>): string {
  const rules = faces.flatMap(face => {
    const [forLayout, forText] = screenFiles(face)
    return [
      rule(face.id, forLayout, '  font-weight: 1 1000;\n'),
      rule('Hoshin Sans', forText, shared(face, ranges)),
    ]
  })
  return rules.join('')
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

function shared(face: Face, ranges: ReadonlyMap<string, string>): string {
  const heavier = face.family !== 'latin' && face.weight === 600
  const weight = heavier ? '501 700' : face.family === 'latin' ? face.weight : '300 500'
  const stretch = face.family === 'latin' ? `${face.stretch}%` : '85% 100%'
  return `  font-weight: ${weight};
  font-stretch: ${stretch};
  unicode-range: ${ranges.get(face.id) ?? 'U+0-10FFFF'};
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
