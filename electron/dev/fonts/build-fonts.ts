import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'
import { noJoining } from '../../../src/exchange/fonts/no-joining.ts'
import { readTables, writeTables } from '../../../src/exchange/fonts/sfnt.ts'
import { faces, type Face, type FaceFamily } from '../../../src/layout/text/faces.ts'
import { advanceTable, charactersOf } from './advance-table.ts'
import { withJoinedForms } from './joined-forms.ts'
import { rename } from './names.ts'
import { families, readSource, sourceOf, toolVersions, versionOf } from './sources.ts'
import { screenFiles, styleSheet, unicodeRange } from './style-sheet.ts'

/** In every face, so that a space between two words of a script need not change the face. */
const spaces = [0x20, 0xa0]
/** What a face needs whose letters layout has joined and placed: only the rules that put marks on letters. */
const marks = ['mark', 'mkmk']
/** What Arabic needs where the browser sets it: fields and panels of the window. */
const joiningFeatures = ['ccmp', 'isol', 'init', 'medi', 'fina', 'rlig', ...marks]
const stampFile = 'built-from.txt'

/**
 * Makes all faces of the product in `folder`, unless it already holds what these inputs give: <face>.ttf for PDF, <face>.woff2
 * for screen and packet (Japanese: the .ttf), <face>-set.woff2 for Arabic that layout has joined, metrics/<face>.json for
 * layout, fonts.css, manifest.json and licences/. The folder changes at once, when all is made.
 */
export async function buildFonts(folder: string): Promise<void> {
  const stamp = stampOf()
  const stampPath = join(folder, stampFile)
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return
  const making = `${folder}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(join(making, 'metrics'), { recursive: true })
  mkdirSync(join(making, 'licences'), { recursive: true })
  const characters = charactersByFamily()
  for (const face of faces) await buildFace(making, face, characters.get(face.family) ?? [])
  const ranges = new Map([...characters.keys()].map(family => [family, unicodeRange(family, characters)]))
  writeFileSync(join(making, 'fonts.css'), styleSheet(ranges))
  writeFileSync(join(making, 'manifest.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  writeFileSync(join(making, stampFile), stamp)
  rmSync(folder, { recursive: true, force: true })
  renameSync(making, folder)
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
  const original = readSource(source, source.file)
  const { font: whole, added } =
    face.family === 'arabic' ? withJoinedForms(original) : { font: original, added: [] }
  const font = await cut(whole, face, [...characters, ...added], marks)
  writeFileSync(join(folder, `${face.id}.ttf`), font)
  const [forLayout, forText] = screenFiles(face)
  if (forLayout.endsWith('.woff2')) writeFileSync(join(folder, forLayout), await convert(font, 'woff2'))
  if (forText !== forLayout) {
    const joining = await cut(whole, face, [...characters, ...added], joiningFeatures)
    writeFileSync(join(folder, forText), await convert(joining, 'woff2'))
  }
  writeFileSync(join(folder, 'metrics', `${face.id}.json`), JSON.stringify(advanceTable(face.id, font)))
  writeFileSync(join(folder, 'licences', `${face.family}.txt`), readSource(source, source.licence))
}

/** A face with some characters and features of a font, under its own name. Kerning and ligatures are never among the features. */
async function cut(
  font: Buffer,
  face: Face,
  characters: readonly number[],
  features: string[],
): Promise<Buffer> {
  const { axes } = sourceOf(face)
  const result = await subsetFont(font, textOf([...spaces, ...characters]), {
    targetFormat: 'truetype',
    keepFeatures: features,
    noHinting: true,
    ...(axes === undefined ? {} : { variationAxes: axes }),
  })
  const tables = readTables(result)
  if (tables === undefined) throw new Error(`${face.id} did not become a TrueType font.`)
  if (face.family === 'arabic' && features === marks) tables.set('GSUB', noJoining())
  rename(tables, face.id)
  return Buffer.from(writeTables(tables))
}

function textOf(characters: readonly number[]): string {
  return characters.map(code => String.fromCodePoint(code)).join('')
}

function manifest() {
  return faces.map(face => {
    const source = sourceOf(face)
    return {
      ...face,
      screen: screenFiles(face)[1],
      print: `${face.id}.ttf`,
      source: versionOf(source),
    }
  })
}

/** Names what the fonts are made from: the versions of sources and tools, and the code that makes them. */
function stampOf(): string {
  const hash = createHash('sha256')
  for (const folder of ['.', '../../../src/exchange/fonts', '../../../src/layout/text']) {
    const path = join(import.meta.dirname, folder)
    for (const name of readdirSync(path).sort()) hash.update(readFileSync(join(path, name)))
  }
  const sources = [...families().values()].map(face => versionOf(sourceOf(face)))
  return `${[...sources, ...toolVersions()].join('\n')}\n${hash.digest('hex')}\n`
}
