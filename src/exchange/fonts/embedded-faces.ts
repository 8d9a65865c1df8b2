import type { FaceId } from '../../layout/drawing.ts'
import { cutFont } from './cut-font.ts'
import { openFont } from './font-file.ts'

/** A face to put into a document, cut down to what the document needs. */
export interface EmbeddedFace {
  readonly face: FaceId
  readonly format: 'truetype' | 'woff2'
  readonly data: Uint8Array
}

/** Fetches the whole TrueType file of a face (out/fonts/<face>.ttf). */
export type FaceFiles = (face: FaceId) => Promise<Uint8Array>

/** The faces of a document, each with its characters only. A face whose file is no TrueType font is left out. */
export async function embedFaces(
  used: ReadonlyMap<FaceId, ReadonlySet<number>>,
  files: FaceFiles,
): Promise<EmbeddedFace[]> {
  const faces: EmbeddedFace[] = []
  for (const [face, codePoints] of used) {
    const font = openFont(await files(face))
    if (font !== undefined) faces.push({ face, format: 'truetype', data: cutFont(font, codePoints) })
  }
  return faces
}
