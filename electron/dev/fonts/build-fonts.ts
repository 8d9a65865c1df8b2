import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'
import { readTables, writeTables } from '../../../src/exchange/fonts/sfnt.ts'
import { faces, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'
import { advanceTable, charactersOf } from './advance-table.ts'
import { rename } from './names.ts'
import { families, readSource, sourceOf, versionOf } from './sources.ts'
import { screenFile, styleSheet, unicodeRange } from './style-sheet.ts'

/** In every face, so that a space between two words of a script need not change the face. */
const spaces = [0x20, 0xa0]
const stampFile = 'built-from.txt'

/**
 * Makes all faces of the product in `folder`: <face>.ttf for PDF, <face>.woff2 for screen and packet, metrics/<face>.json for
 * layout, fonts.css, manifest.json and licences/. Does nothing where the folder already holds what these inputs give.
 */
export async function buildFonts(folder: string): Promise<void> {
  const stamp = stampOf()
  const stampPath = join(folder, stampFile)
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'metrics'), { recursive: true })
  mkdirSync(join(folder, 'licences'), { recursive: true })
  const characters = charactersByFamily()
  for (const face of faces) await buildFace(folder, face, characters.get(face.family) ?? [])
  const ranges = new Map(faces.map(face => [face.id, unicodeRange(face.family, characters)]))
  writeFileSync(join(folder, 'fonts.css'), styleSheet(ranges))
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  writeFileSync(stampPath, stamp)
}

/** The characters each family draws: its own, without those that a family before it has. */
function charactersByFamily(): Map<FaceFamily, number[]> {
  const taken = new Set<number>()
  const result = new Map<FaceFamily, number[]>()
  for (const [family, face] of families()) {
    const source = sourceOf(face)
    const own = charactersOf(readSource(source, source.file)).filter(code => !taken.has(code))
    for (const code of own) taken.add(code)
    result.set(family, own)
  }
  return result
}

async function buildFace(folder: string, face: Face, characters: readonly number[]): Promise<void> {
  const source = sourceOf(face)
  const cut = await subsetFont(readSource(source, source.file), textOf([...spaces, ...characters]), {
    targetFormat: 'truetype',
    keepFeatures: [...source.features],
    noHinting: true,
    ...(source.axes === undefined ? {} : { variationAxes: source.axes }),
  })
  const tables = readTables(cut)
  if (tables === undefined) throw new Error(`${source.package} holds no TrueType font.`)
  rename(tables, face.id)
  const font = Buffer.from(writeTables(tables))
  writeFileSync(join(folder, `${face.id}.ttf`), font)
  if (screenFile(face).endsWith('.woff2'))
    writeFileSync(join(folder, screenFile(face)), await convert(font, 'woff2'))
  writeFileSync(join(folder, 'metrics', `${face.id}.json`), JSON.stringify(advanceTable(face.id, font)))
  writeFileSync(join(folder, 'licences', `${face.family}.txt`), readSource(source, source.licence))
}

function textOf(characters: readonly number[]): string {
  return characters.map(code => String.fromCodePoint(code)).join('')
}

function manifest() {
  return faces.map(face => {
    const source = sourceOf(face)
    return {
      ...face,
      screen: screenFile(face),
      print: `${face.id}.ttf`,
      source: `${source.package}@${versionOf(source)}`,
    }
  })
}

/** Names what the fonts are made from: the sources' versions and the files of this step. */
function stampOf(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, name)))
  const sources = [...families().values()].map(face => sourceOf(face))
  const versions = new Set(sources.map(source => `${source.package}@${versionOf(source)}`))
  return `${[...versions].join('\n')}\n${hash.digest('hex')}\n`
}
