import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import * as z from 'zod/mini'
import type { SheetFonts } from '../../src/app/export-plan/export-plan.ts'
import type { PageParts } from '../../src/exchange/packet/write-page.ts'
import type { AdvanceTable } from '../../src/layout/text/metrics-from.ts'
import { metricsFrom } from '../../src/layout/text/metrics-from.ts'

const sampleListSchema = z.array(
  z.strictObject({ name: z.string(), title: z.string(), description: z.string() }),
)
export type SampleEntry = z.infer<typeof sampleListSchema>[number]

const advanceTableSchema: z.ZodMiniType<AdvanceTable> = z.strictObject({
  face: z.string(),
  ascent: z.number(),
  descent: z.number(),
  advances: z.array(z.number()),
})

/** The sample plans that come with the app. */
export async function sampleList(root: string): Promise<readonly SampleEntry[]> {
  const text = await ownText(root, join(samplesFolder(root), 'index.json'))
  return sampleListSchema.parse(JSON.parse(text))
}

/** The document of a sample that is in the list. */
export function readSample(root: string, sample: SampleEntry): Promise<Uint8Array> {
  return ownFile(root, join(samplesFolder(root), `${sample.name}.json`))
}

/** The fonts of the product for a sheet: what layout measures with, and the files. */
export async function sheetFonts(root: string): Promise<SheetFonts> {
  const tables = join(fontsFolder(root), 'metrics')
  const all = await readdir(tables).catch(() => Promise.reject(new Error(missing(root, tables))))
  const names = all.filter(name => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map(name => ownText(root, join(tables, name))))
  const metrics = metricsFrom(texts.map(text => advanceTableSchema.parse(JSON.parse(text))))
  return { metrics, files: face => ownFile(root, join(fontsFolder(root), `${face}.ttf`)) }
}

/** What the page of a packet is made from. */
export async function packetParts(root: string): Promise<PageParts> {
  const { metrics, files } = await sheetFonts(root)
  const template = await ownText(root, join(root, 'out', 'packet', 'template.html'))
  const screen = (face: string) => ownFile(root, join(fontsFolder(root), `${face}.woff2`))
  return { template, metrics, fonts: { print: files, screen } }
}

/** A file of the app itself. Throws with a line that names it: without it the installation is not whole. */
function ownFile(root: string, path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => Promise.reject(new Error(missing(root, path))))
}

async function ownText(root: string, path: string): Promise<string> {
  return Buffer.from(await ownFile(root, path)).toString('utf8')
}

function missing(root: string, path: string): string {
  return `${relative(root, path)} is missing from the app; install it again (in a checkout: npm ci)`
}

function samplesFolder(root: string): string {
  return join(root, 'assets', 'samples')
}

function fontsFolder(root: string): string {
  return join(root, 'out', 'fonts')
}
