/**
 * The layer rule of ARCHITECTURE.md: for every layer, what it may import from the project.
 * What is not listed is an error.
 */
const pure = [
  'src/support',
  'src/domain',
  'src/alignment',
  'src/catchball',
  'src/layout',
  'src/contract',
  'src/exchange',
  'src/app',
]

const layers = {
  'src/support': [],
  'src/domain': ['src/support'],
  'src/alignment': ['src/support', 'src/domain'],
  'src/catchball': ['src/support', 'src/domain'],
  'src/layout': ['src/support', 'src/domain'],
  'src/contract': ['src/support', 'src/domain', 'src/catchball'],
  'src/exchange': ['src/support', 'src/domain', 'src/alignment', 'src/catchball', 'src/layout'],
  'src/app': ['src/support', 'src/domain', 'src/alignment', 'src/catchball', 'src/layout', 'src/exchange'],
  db: ['src/support', 'src/domain', 'src/catchball', 'src/app'],
  'electron/main': [...pure, 'db', 'electron/cli'],
  'electron/cli': [...pure, 'db'],
  'electron/preload': ['src/contract'],
  'electron/dev': ['src/support', 'src/layout', 'src/exchange'],
  renderer: [
    'src/support',
    'src/domain',
    'src/alignment',
    'src/catchball',
    'src/layout',
    'src/contract',
    'src/exchange/packet',
    'src/exchange/clipboard',
  ],
}

const project = '^(src|db|electron|renderer|tests|assets)/'
const start = names => `^(${names.join('|')})(/|$)`

function layerRule([layer, allowed]) {
  const own = layer === 'electron/main' || layer === 'electron/cli' ? [layer, 'assets'] : [layer]
  return {
    name: `layer-${layer.replace('/', '-')}`,
    severity: 'error',
    comment: `${layer} may import: ${allowed.join(', ') || 'nothing of the project'}.`,
    from: { path: `^${layer}/` },
    to: { path: project, pathNot: [start([...own, ...allowed]), '\\.(css|svg|json)$'] },
  }
}

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(layerRule),
    {
      name: 'src-is-pure',
      severity: 'error',
      comment: 'src runs in a browser: no Node, Electron, React or database. Use a port of src/app.',
      from: { path: '^src/' },
      to: { path: ['^electron$', 'node_modules/(electron|react|react-dom|better-sqlite3|vite)/'] },
    },
    {
      name: 'src-no-node',
      severity: 'error',
      comment: 'src runs in a browser: no Node built-ins. Use a port of src/app.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      comment: 'db holds the only SQL and the only better-sqlite3.',
      from: { path: '^(src|electron|renderer)/' },
      to: { path: 'node_modules/(better-sqlite3|@types/better-sqlite3)/' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      comment: 'The window has no Node: add a call to src/contract.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      severity: 'error',
      comment:
        'Features do not import each other; share through renderer/app/store, renderer/ui or renderer/matrix.',
      from: { path: '^renderer/app/features/([^/]+)/' },
      to: { path: '^renderer/app/features/', pathNot: '^renderer/app/features/$1/' },
    },
    {
      name: 'no-test-imports',
      severity: 'error',
      comment: 'Product code does not import tests.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Break the cycle by moving the shared part down.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|demo)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
