import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { faces, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'

/** The font file that a face is made from. */
export interface Source {
  /** Of its package. */
  readonly folder: string
  readonly file: string
  readonly licence: string
  /** Place on the axes of a variable font. */
  readonly axes?: Record<string, number>
}

const require = createRequire(import.meta.url)
const manifests: Readonly<Record<FaceFamily, string>> = {
  // Kept in the project: the package that carries this file sends usage data when it is installed.
  latin: join(import.meta.dirname, '../../../assets/fonts/plex-sans/package.json'),
  ethiopic: require.resolve('@expo-google-fonts/noto-sans-ethiopic/package.json'),
  hebrew: require.resolve('@expo-google-fonts/noto-sans-hebrew/package.json'),
  arabic: require.resolve('@expo-google-fonts/noto-sans-arabic/package.json'),
  japanese: require.resolve('@expo-google-fonts/noto-sans-jp/package.json'),
}

/** Where a face comes from. */
export function sourceOf({ family, weight, stretch }: Face): Source {
  const folder = dirname(manifests[family])
  if (family === 'latin') {
    return {
      folder,
      file: 'plex-sans-variable.ttf',
      licence: 'LICENSE.txt',
      axes: { wght: weight, wdth: stretch },
    }
  }
  const name = { ethiopic: 'Ethiopic', hebrew: 'Hebrew', arabic: 'Arabic', japanese: 'JP' }[family]
  const style = weight === 600 ? '600SemiBold' : '400Regular'
  return { folder, file: `${style}/NotoSans${name}_${style}.ttf`, licence: 'LICENSE_FONT' }
}

/** The families, each by its regular face, in the order in which a character looks for its face. */
export function families(): Map<FaceFamily, Face> {
  return new Map(
    faces.filter(face => face.weight === 400 && face.stretch === 100).map(face => [face.family, face]),
  )
}

/** A file of a source's package. */
export function readSource(source: Source, file: string): Buffer {
  return readFileSync(join(source.folder, file))
}

/** The name and exact version of a source's package. */
export function versionOf(source: Source): string {
  return nameAndVersion(join(source.folder, 'package.json'))
}

/** The names and exact versions of the packages that cut and pack fonts. */
export function toolVersions(): string[] {
  return ['subset-font', 'fontverter', 'harfbuzzjs'].map(tool =>
    nameAndVersion(join(import.meta.dirname, '../../../node_modules', tool, 'package.json')),
  )
}

function nameAndVersion(manifestPath: string): string {
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'))
  const { name, version } = manifest as { name: string; version: string }
  return `${name}@${version}`
}
