import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bundlePreload, bundleProgram, bundleText, bundleWindow } from './bundles.ts'
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

const tools = ['electron/dev/build', 'package-lock.json']

/** The steps, in order; those marked quick are all that the command line and the packet page need. */
export const steps = {
  fonts: {
    name: 'fonts',
    source: 'electron/dev/fonts/build-fonts.ts',
    inputs: ['electron/dev/fonts', 'assets/fonts', 'package-lock.json'],
    result: 'out/fonts',
    run: buildFontFiles,
  },
  packet: {
    name: 'packet page',
    source: 'renderer/packet/index.html',
    inputs: ['renderer', 'src', 'assets/fonts', ...tools],
    result: 'out/packet/template.html',
    run: buildPacketPage,
  },
  cli: {
    name: 'command line',
    source: 'electron/cli/index.ts',
    inputs: ['electron/cli', 'electron/main', 'db', 'src', 'assets', ...tools],
    result: 'out/cli/hoshin.js',
    run: ({ source }) => bundleProgram(source, 'out/cli', 'hoshin.js'),
  },
  main: {
    name: 'main process',
    source: 'electron/main/index.ts',
    inputs: ['electron/main', 'electron/cli', 'db', 'src', 'assets', ...tools],
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
    inputs: ['renderer', 'src', 'assets', ...tools],
    result: 'out/renderer/index.html',
    run: ({ source }) => bundleWindow(source, 'out/renderer'),
  },
} satisfies Record<string, BuildStep>

async function buildFontFiles({ source, result }: BuildStep): Promise<void> {
  const { buildFonts } = (await import(at(source))) as { buildFonts: (folder: string) => Promise<void> }
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
