import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundlePreload, bundleProgram, bundleText, bundleWindow } from './bundles.ts'
import { licences } from './licences.ts'
import { packetTemplate } from './packet-template.ts'
import { at } from './project.ts'

/** One part of out/: built when any of its inputs changed. */
export interface BuildStep {
  name: string
  /** The file a step starts from. */
  source: string
  /** Files and folders that decide the result. */
  inputs: readonly string[]
  /** A file that is there after the step. */
  result: string
  run: (step: BuildStep) => Promise<void>
}

const fonts = ['out/fonts/built-from.txt']
const tools = ['electron/dev/build', 'package-lock.json']

/** The steps, in order; those marked quick are all that the command line and the packet page need. */
export const steps = {
  fonts: {
    name: 'fonts',
    source: 'electron/dev/fonts/build-fonts.ts',
    inputs: ['electron/dev/fonts', 'src/exchange/fonts', 'src/layout/text', 'package-lock.json'],
    result: 'out/fonts',
    run: buildFontFiles,
  },
  licences: {
    name: 'licences',
    source: 'package.json',
    inputs: ['package.json', ...tools, ...fonts],
    result: 'out/licences.json',
    run: ({ result }) => Promise.resolve(writeFileSync(at(result), JSON.stringify(licences(), null, 1))),
  },
  packet: {
    name: 'packet page',
    source: 'renderer/packet/index.html',
    inputs: ['renderer', 'src', ...tools, ...fonts],
    result: 'out/packet/template.html',
    run: buildPacketPage,
  },
  cli: {
    name: 'command line',
    source: 'electron/cli/index.ts',
    inputs: ['electron/cli', 'electron/main', 'db', 'src', ...tools, ...fonts],
    result: 'out/cli/hoshin.js',
    run: ({ source }) => bundleProgram(source, 'out/cli', 'hoshin.js'),
  },
  main: {
    name: 'main process',
    source: 'electron/main/index.ts',
    inputs: ['electron/main', 'electron/cli', 'db', 'src', ...tools, ...fonts],
    result: 'out/main/index.js',
    run: ({ source }) => bundleProgram(source, 'out/main', 'index.js'),
  },
  preload: {
    name: 'preload',
    source: 'electron/preload/index.ts',
    inputs: ['electron/preload', 'src', ...tools],
    result: 'out/preload/index.cjs',
    run: ({ source }) => bundlePreload(source, 'out/preload'),
  },
  window: {
    name: 'window',
    source: 'renderer/index.html',
    inputs: ['renderer', 'src', ...tools, ...fonts],
    result: 'out/renderer/index.html',
    run: ({ source }) => bundleWindow(source, 'out/renderer'),
  },
} satisfies Record<string, BuildStep>

async function buildFontFiles({ result }: BuildStep): Promise<void> {
  // Loaded only when there is work: the font tools take a while to start.
  const { buildFonts } = await import('../fonts/build-fonts.ts')
  await buildFonts(at(result))
}

async function buildPacketPage({ source, result }: BuildStep): Promise<void> {
  const page = readFileSync(at(source), 'utf8')
  const entry = /<script type="module" src="([^"]*)">/.exec(page)?.[1]
  if (entry === undefined) throw new Error(`${source} names no module script.`)
  const { script, style } = await bundleText(`renderer/packet/${entry.replace(/^\.?\//, '')}`)
  mkdirSync(at('out/packet'), { recursive: true })
  writeFileSync(at(result), packetTemplate(page, script, style))
}
