import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { at } from './project.ts'

/** What one build must run on: the Electron that ships and the oldest one that runs the tests. */
const nodeTarget = 'node20.18'
const browserTarget = 'chrome130'

const common = {
  root: at('.'),
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
} satisfies InlineConfig

/** Builds for use, also where a test runner has set an environment of its own: React is half the size without its checks. */
async function buildForUse(config: InlineConfig) {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return await build(config)
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** Everything is bundled but what carries native code or is the host itself. */
const external = ['electron', 'better-sqlite3']

/** Bundles a program for Node or Electron's main process as ECMAScript modules. */
export async function bundleProgram(source: string, folder: string, file: string): Promise<void> {
  await buildForUse({
    ...common,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: true,
      target: nodeTarget,
      outDir: at(folder),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: at(source),
        external,
        output: { format: 'es', entryFileNames: file, chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external, target: 'node' },
  })
}

/** Bundles the preload into one CommonJS file, the only form a sandboxed window loads. */
export async function bundlePreload(source: string, folder: string): Promise<void> {
  await buildForUse({
    ...common,
    build: {
      ssr: true,
      target: nodeTarget,
      outDir: at(folder),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: at(source),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
  })
}

/**
 * Puts script and style of a page before everything else that it links to: what is asked for first is served first, and the
 * fonts can wait for the script (seen: 1.46 instead of 1.49 times a bare window to the first cell).
 */
const scriptFirst: Plugin = {
  name: 'script-first',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const tags: string[] = []
      const rest = html.replace(/\s*<(?:script|link)\b[^>]*"\.\/assets\/[^>]*>(?:<\/script>)?/g, tag => {
        tags.push(tag)
        return ''
      })
      return rest.replace('<meta charset="utf-8" />', start => start + tags.join(''))
    },
  },
}

/** Bundles the window: index.html with its script and style as files of their own, as the CSP asks. */
export async function bundleWindow(page: string, folder: string): Promise<void> {
  await buildForUse({
    ...common,
    root: at(page, '..'),
    base: './',
    plugins: [react(), scriptFirst],
    build: {
      target: browserTarget,
      outDir: at(folder),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // What the first script imports is asked for beside it, not after it.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: at(page),
        external: [/^\/fonts\//],
        // One file for the first picture: each further one is one more way from the window through main and back.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  })
}

/** The page that travels by mail is drawn by Preact, which understands the same components at a tenth of the bytes. */
const SMALL_REACT = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

/** Bundles a page's entry into one script and one style, both returned as text. */
export async function bundleText(source: string): Promise<{ script: string; style: string }> {
  const result = await buildForUse({
    ...common,
    plugins: [react()],
    resolve: { alias: SMALL_REACT },
    build: {
      target: 'es2022',
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: at(source), output: { format: 'iife', codeSplitting: false } },
    },
  })
  if (!('output' in result)) throw new Error(`${source} did not become one bundle`)
  const scripts = result.output.flatMap(part => (part.type === 'chunk' ? [part.code] : []))
  const styles = result.output.flatMap(part =>
    part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : [],
  )
  return { script: scripts.join('\n'), style: styles.join('\n') }
}
