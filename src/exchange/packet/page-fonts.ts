import { faces } from '../../layout/text/faces.ts'
import type { Face } from '../../layout/text/faces.ts'
import type { TextMetrics } from '../../layout/text/metrics.ts'
import type { FaceId } from '../../layout/drawing.ts'
import { markParts } from '../../layout/mark-parts.ts'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import { toBase64 } from '../fonts/base64.ts'
import { cutFont } from '../fonts/cut-font.ts'
import type { FaceFiles } from '../fonts/face-files.ts'
import { openFont } from '../fonts/font-file.ts'

/** The font files of the product, by face: as TrueType, and compressed for the screen (there is none for Japanese). */
export interface FontFiles {
  /** out/fonts/<face>.ttf */
  readonly print: FaceFiles
  /** out/fonts/<face>.woff2 */
  readonly screen: FaceFiles
}

/** Faces of the page's own text: everything else of it is set by the picture. */
const REGULAR = 'hoshin-100-400'
const BOLD = 'hoshin-100-600'
/** ASCII, and the punctuation and signs of the page's own words. */
const ALWAYS = [...span(0x20, 0x7e), ...Array.from('–—‘’“”„…→−≥≤□× äöüÄÖÜß', codeOf)]

/** Scripts whose letters join or stack need the rules that a cut font does not have. */
const WHOLE: ReadonlySet<string> = new Set(['arabic', 'hebrew'])
/** Too large for the few words that the page would set in it; the regular face stands in. */
const STOOD_IN: FaceId = 'hoshin-arabic-600'

/** What a page shows: its picture, and everything else as JSON. */
export interface PageTexts {
  readonly picture: PacketDocument['picture']
  readonly json: string
}

/**
 * The font rules of a page, with the files inside: what the texts of this packet need and no more.
 *
 * The regular face stays whole, since nobody knows what the reader will type. Scripts that join or stack stay whole too; all
 * others are cut down to the characters used, unless the whole is smaller in its compressed form. In a sealed packet they are cut
 * down to the page's own characters, so that they tell nothing of its texts; the regular face stands in for the rest.
 */
export async function pageFonts(
  { picture, json }: PageTexts,
  files: FontFiles,
  metrics: TextMetrics,
  sealed = false,
): Promise<string> {
  const used = usedCharacters(picture, json, metrics)
  const needed = faces.flatMap(face => {
    const characters = used.get(face.id)
    if (characters === undefined) return []
    const shown = sealed ? ALWAYS : characters
    return [{ face, characters: shown, key: sourceKey(face, shown) }]
  })
  // The very same text for the same fonts: it is compared with the last one, and it is long.
  return kept(files, needed.map(({ key }) => key).join(';'), async () => {
    const rules: string[] = []
    for (const { face, characters, key } of needed) {
      const source = await kept(files, key, () => sourceOf(face, characters, files))
      rules.push(fontRule(face.id, source))
    }
    return rules.join('\n')
  })
}

/** All faces of the product but the Japanese ones, whole: for a page that stays here and whose texts are not known yet. */
export async function wholeFonts(files: FontFiles): Promise<string> {
  const known = faces.filter(({ family }) => family !== 'japanese')
  const rules = known.map(async ({ id }) =>
    fontRule(id, `data:font/woff2;base64,${toBase64(await files.screen(id))}`),
  )
  return (await Promise.all(rules)).join('\n')
}

function fontRule(face: FaceId, source: string): string {
  return `@font-face{font-family:"${face}";font-weight:1 1000;src:url("${source}");font-display:block}`
}

/** What was made for these font files: the packets of a round need the same cuts again and again. */
const made = new WeakMap<FontFiles, Map<string, Promise<string>>>()

function kept(files: FontFiles, key: string, make: () => Promise<string>): Promise<string> {
  const all = made.get(files) ?? new Map<string, Promise<string>>()
  made.set(files, all)
  const known = all.get(key)
  if (known !== undefined) return known
  const text = make()
  all.set(key, text)
  return text
}

/** What a face is cut down to: equal keys, equal fonts. */
function sourceKey(face: Face, characters: Iterable<number>): string {
  if (isWhole(face)) return `${face.id} whole`
  return `${face.id} ${[...characters].sort((a, b) => a - b).join(' ')}`
}

/** Nobody knows what the reader will type, and scripts that join or stack need the rules that a cut font does not have. */
function isWhole(face: Face): boolean {
  return WHOLE.has(face.family) || face.id === REGULAR
}

async function sourceOf(face: Face, characters: Iterable<number>, files: FontFiles): Promise<string> {
  const font = isWhole(face) ? undefined : openFont(await files.print(face.id))
  if (font === undefined) return `data:font/woff2;base64,${toBase64(await files.screen(face.id))}`
  const cut = cutFont(font, characters)
  const whole = face.family === 'ethiopic' ? await files.screen(face.id) : undefined
  return whole !== undefined && whole.length < cut.length
    ? `data:font/woff2;base64,${toBase64(whole)}`
    : `data:font/ttf;base64,${toBase64(cut)}`
}

function usedCharacters(
  picture: PacketDocument['picture'],
  json: string,
  metrics: TextMetrics,
): Map<FaceId, Set<number>> {
  const used = new Map<FaceId, Set<number>>([
    [REGULAR, new Set()],
    [BOLD, new Set(ALWAYS)],
  ])
  const use = (face: FaceId | undefined, code: number) => {
    if (face === undefined) return
    const set = used.get(face) ?? new Set()
    used.set(face, set.add(code))
  }
  for (const { face, texts } of picture?.texts ?? []) {
    for (const code of codesIn(texts)) use(face, code)
  }
  for (const { shape, size } of picture?.marks ?? []) {
    for (const part of markParts({ shape, size, x: 0, y: 0, ink: 'ink-1' })) {
      if (part.kind === 'letter') use(part.face, codeOf(part.letter))
    }
  }
  for (const code of charactersIn(json)) {
    for (const weight of [400, 600] as const) {
      const face = metrics.faceFor(code, { weight, stretch: 100 })
      if (face !== STOOD_IN) use(face, code)
    }
  }
  return used
}

/** Every character of some texts once. Nearly all are ASCII and come again and again, so those are ticked off in a table. */
function codesIn(texts: readonly string[]): Set<number> {
  const codes = new Set<number>()
  const seen = new Uint8Array(ASCII_END)
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0
      if (code > 0xffff) at += 1
      if (seen[code] === 1) continue
      if (code < ASCII_END) seen[code] = 1
      codes.add(code)
    }
  }
  return codes
}
const ASCII_END = 0x80

/** Every character beyond ASCII of a text: the two faces of the page have all of ASCII anyway. */
function charactersIn(json: string): Set<number> {
  const others = json.match(/[^\x00-\x7f]+/g) ?? []
  return new Set(Array.from(others.join(''), codeOf))
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
