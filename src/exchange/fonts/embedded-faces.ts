import type { FaceId } from '../../layout/drawing.ts'
import { ok, type Result } from '../../support/result.ts'
import { cutFont } from './cut-font.ts'
import { openFaces, type FaceFiles, type FontUnreadable } from './face-files.ts'

/** A face to put into a document, cut down to what the document needs. */
export interface EmbeddedFace {
  readonly face: FaceId
  readonly format: 'truetype' | 'woff2'
  readonly data: Uint8Array
}

/** The faces of a document, each with its characters only (see `charactersUsed` in layout). */
export async function embedFaces(
  used: ReadonlyMap<FaceId, ReadonlySet<number>>,
  files: FaceFiles,
): Promise<Result<EmbeddedFace[], FontUnreadable>> {
  const opened = await openFaces(used.keys(), files)
  if (!opened.ok) return opened
  const faces = [...opened.value].map(([face, font]): EmbeddedFace => ({
    face,
    format: 'truetype',
    data: cutFont(font, used.get(face) ?? []),
  }))
  return ok(faces)
}
