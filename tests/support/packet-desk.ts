import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { at } from '../../electron/dev/build/project.ts'
import type { PacketDesk } from '../../src/app/packets/packet-request.ts'
import type { CatchballDesk } from '../../src/app/catchball/desk.ts'
import { openSession } from '../../src/app/session/session.ts'
import type { Entity } from '../../src/domain/record/tables.ts'
import type { PageParts } from '../../src/exchange/packet/write-page.ts'
import { builtMetrics, faceFile, fontFolder } from './fonts.ts'
import { idsInARow, readDocument, sampleText } from './documents.ts'
import { openPlan, planFile, testOptions, valueOf } from './plan-file.ts'

/** A page with the places of the built one and no script, for tests that do not open it. */
export const BARE_TEMPLATE = [
  '<!doctype html><html lang="en"><head><meta charset="utf-8">',
  '<meta http-equiv="Content-Security-Policy" content="style-src \'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\'">',
  '<title></title><style id="packet-fonts"></style></head>',
  '<body><div id="root"></div><script type="application/json" id="packet-data"></script></body></html>',
].join('\n')

/** Fonts and metrics as built, with a page of one's choice. */
export async function pageParts(template = BARE_TEMPLATE): Promise<PageParts> {
  const metrics = await builtMetrics()
  const screen = (face: string) =>
    Promise.resolve(new Uint8Array(readFileSync(`${fontFolder}/${face}.woff2`)))
  return { template, metrics, fonts: { print: faceFile, screen } }
}

/** The page as built. */
export function builtTemplate(): string {
  return readFileSync(at('out/packet/template.html'), 'utf8')
}

/** The records of a sample plan. */
export function sampleRecords(name: string): readonly Entity[] {
  return readDocument(sampleText(name), 'rec').records
}

/** A real plan file, open, with everything that packets and merging need. */
export async function planDesk(
  records: readonly Entity[],
  template = BARE_TEMPLATE,
): Promise<PacketDesk & CatchballDesk> {
  const path = await planFile(records, 'kestrel.hoshin')
  const { plan: store, catchball } = await openPlan(path)
  const session = valueOf(await openSession(store, { author: 'Ann Office' }))
  const { clock } = testOptions()
  const parts = await pageParts(template)
  return {
    plan: session.plan,
    session,
    path,
    catchball,
    clock,
    ids: idsInARow('own'),
    parts,
    random: randomBytes,
  }
}
