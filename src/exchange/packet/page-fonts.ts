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
/** ASCII, Latin 1, and the punctuation and signs of the page's own words. */
const ALWAYS = [...span(0x20, 0x7e), ...span(0xa0, 0xff), ...Array.from('–—‘’“”„…→−≥≤□ ', codeOf)]

/**
 * The font rules of a page, with the files inside: what the texts of this packet need and no more.
 *
 * The regular face stays whole, since nobody knows what the reader will type. Scripts that join or stack need their layout
 * features, so their compressed files stay whole too; all others are cut down to the characters used.
 */
export async function pageFonts(
  document: PacketDocument,
  files: FontFiles,
  metrics: TextMetrics,
): Promise<string> {
  const used = usedCharacters(document, metrics)
  const rules: string[] = []
  for (const face of faces) {
    const characters = used.get(face.id)
    if (characters === undefined) continue
    const source = await sourceOf(face, characters, files)
    rules.push(
      `@font-face{font-family:"${face.id}";font-weight:1 1000;src:url("${source}");font-display:block}`,
    )
  }
  return rules.join('\n')
}

async function sourceOf(face: Face, characters: Iterable<number>, files: FontFiles): Promise<string> {
  const stacks = face.family !== 'latin' && face.family !== 'japanese'
  const font = face.id === REGULAR || stacks ? undefined : openFont(await files.print(face.id))
  if (font === undefined) return `data:font/woff2;base64,${toBase64(await files.screen(face.id))}`
  return `data:font/ttf;base64,${toBase64(cutFont(font, characters))}`
}

function usedCharacters(document: PacketDocument, metrics: TextMetrics): Map<FaceId, Set<number>> {
  const used = new Map<FaceId, Set<number>>([
    [REGULAR, new Set()],
    [BOLD, new Set(ALWAYS)],
  ])
  const use = (face: FaceId | undefined, code: number) => {
    if (face === undefined) return
    const set = used.get(face) ?? new Set()
    used.set(face, set.add(code))
  }
  const { picture, ...rest } = document
  for (const line of picture?.lines ?? []) {
    for (const run of line.runs) for (const character of run.text) use(run.face, codeOf(character))
  }
  for (const mark of picture?.marks ?? []) {
    for (const part of markParts({ ...mark, ink: 'ink-1' })) {
      if (part.kind === 'letter') use(part.face, codeOf(part.letter))
    }
  }
  for (const code of charactersIn(rest)) {
    for (const weight of [400, 600] as const) use(metrics.faceFor(code, { weight, stretch: 100 }), code)
  }
  return used
}

/** Every character of every text of a document. */
function charactersIn(value: unknown): Set<number> {
  return new Set(Array.from(JSON.stringify(value), codeOf))
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
