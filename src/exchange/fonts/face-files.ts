import type { FaceId } from '../../layout/drawing.ts'
import { err, ok, type Result } from '../../support/result.ts'
import { openFont, type FontFile } from './font-file.ts'

/** Fetches the whole TrueType file of a face (out/fonts/<face>.ttf). */
export type FaceFiles = (face: FaceId) => Promise<Uint8Array>

/** The file of a face is not the font it should be: the installation is damaged. */
export interface FontUnreadable {
  readonly code: 'font-unreadable'
  readonly face: FaceId
}

/** Opens the fonts of some faces, in their order. */
export async function openFaces(
  ids: Iterable<FaceId>,
  files: FaceFiles,
): Promise<Result<Map<FaceId, FontFile>, FontUnreadable>> {
  const fonts = new Map<FaceId, FontFile>()
  for (const face of ids) {
    const font = openFont(await files(face))
    if (font === undefined) return err({ code: 'font-unreadable', face })
    fonts.set(face, font)
  }
  return ok(fonts)
}
