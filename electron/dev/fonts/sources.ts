import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { faces, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'

/** The font file that a face is made from. */
export interface Source {
  readonly package: string
  readonly file: string
  readonly licence: string
  /** Place on the axes of a variable font. */
  readonly axes?: Record<string, number>
}

const require = createRequire(import.meta.url)

/** Where a face comes from. */
export function sourceOf(face: Face): Source {
  if (face.family === 'latin') {
    return {
      package: '@ibm/plex-sans-variable',
      file: 'fonts/complete/ttf/IBM Plex Sans Var-Roman.ttf',
      licence: 'LICENSE.txt',
      axes: { wght: face.weight, wdth: face.stretch },
    }
  }
  const name = { ethiopic: 'Ethiopic', hebrew: 'Hebrew', arabic: 'Arabic', japanese: 'JP' }[face.family]
  const weight = face.weight === 600 ? '600SemiBold' : '400Regular'
  return {
    package: `@expo-google-fonts/noto-sans-${name.toLowerCase()}`,
    file: `${weight}/NotoSans${name}_${weight}.ttf`,
    licence: 'LICENSE_FONT',
  }
}

/** The families, each by its regular face, in the order in which a character looks for its face. */
export function families(): Map<FaceFamily, Face> {
  return new Map(
    faces.filter(face => face.weight === 400 && face.stretch === 100).map(face => [face.family, face]),
  )
}

/** A file of a source's package. */
export function readSource(source: Source, file: string): Buffer {
  return readFileSync(join(folderOf(source), file))
}

/** The exact version of a source's package. */
export function versionOf(source: Source): string {
  const { version } = JSON.parse(readSource(source, 'package.json').toString()) as { version: string }
  return version
}

function folderOf(source: Source): string {
  return dirname(require.resolve(`${source.package}/package.json`))
}
