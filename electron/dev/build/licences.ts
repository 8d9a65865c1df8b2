import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './project.ts'

/** What "About" says of one piece of other people's work in the app. */
export interface Licence {
  name: string
  version: string
  /** The SPDX expression of the package. */
  licence: string
  /** The whole text, empty where the package brings none. */
  text: string
}

interface Manifest {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
}

/** Parts of the app that package.json lists as tools: the host itself, the drawn icons. */
const partsAmongTools = ['electron', 'lucide-static']

/** The licences of all packages in the app (the dependencies of package.json and all of theirs) and of its fonts. */
export function licences(): Licence[] {
  const found = new Map<string, Licence>()
  const own = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Manifest
  for (const name of Object.keys(own.dependencies ?? {})) collect(name, at('.'), found)
  const tools = partsAmongTools.filter(name => existsSync(at('node_modules', name)))
  const all = [
    ...found.values(),
    ...tools.map(name => licenceOf(at('node_modules', name))),
    ...fontLicences(),
  ]
  return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function collect(name: string, from: string, found: Map<string, Licence>): void {
  const folder = packageFolder(name, from)
  if (folder === undefined || found.has(folder)) return
  found.set(folder, licenceOf(folder))
  for (const next of Object.keys(manifestOf(folder).dependencies ?? {})) collect(next, folder, found)
}

/** Finds a package as Node does: in the nearest node_modules on the way up. */
function packageFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = join(folder, '..')) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return place
    if (folder === at('.') || folder === join(folder, '..')) return undefined
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = manifestOf(folder)
  const file = readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  return { name, version, licence: license ?? 'see text', text }
}

function fontLicences(): Licence[] {
  const faces = JSON.parse(readFileSync(at('out/fonts/manifest.json'), 'utf8')) as {
    family: string
    source: string
  }[]
  const sources = new Map(faces.map(({ family, source }) => [family, source]))
  return [...sources].map(([family, source]) => {
    const cut = source.lastIndexOf('@')
    const text = readFileSync(at('out/fonts/licences', `${family}.txt`), 'utf8')
    return {
      name: `${source.slice(0, cut)} (font)`,
      version: source.slice(cut + 1),
      licence: 'OFL-1.1',
      text,
    }
  })
}
