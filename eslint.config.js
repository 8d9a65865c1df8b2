import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const inlineStyle =
  'The window and the packet page forbid style attributes (CSP). Use a class or React style={{}} / d3 .style().'

/** Syntax that no layer may use, with what to use instead. */
const syntaxEverywhere = [
  { selector: 'ExportAllDeclaration', message: 'Export names one by one; no `export *`.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'Narrow with a check or a zod schema (or use `satisfies`), not with a double cast.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: inlineStyle,
  },
  {
    selector: "CallExpression[callee.property.name='attr'][arguments.0.value='style']",
    message: inlineStyle,
  },
]

const openExternal = {
  selector: "MemberExpression[object.name='shell'][property.name='openExternal']",
  message: 'Use safeOpenExternal from electron/main/security/safe-open-external.ts.',
}

const rawIpc = [
  {
    selector: 'MemberExpression[object.name=/^ipc(Renderer|Main)$/]',
    message: 'Add the call to src/contract and handle it through electron/main/ipc-router.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='send'][callee.object.property.name='webContents']",
    message: 'Add the event to src/contract and send it through electron/main/ipc-router.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='send'][callee.object.name='webContents']",
    message: 'Add the event to src/contract and send it through electron/main/ipc-router.ts.',
  },
]

const impure = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Take the time from the Clock port.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from the Clock port.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the time from the Clock port.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Take ids from the Ids port.',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'Take the time from the Clock port.',
  },
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]",
    message: 'Take ids from the Ids port.',
  },
]

const syntax = (...rules) => ({ 'no-restricted-syntax': ['error', ...syntaxEverywhere, ...rules.flat()] })

const hostImports = {
  patterns: [
    {
      regex: '^(node:|electron$|better-sqlite3$)',
      message: 'src is pure: ask for it through a port in src/app and implement it in electron or db.',
    },
  ],
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'demo/', 'coverage/', 'test-results/', '*.cjs']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...syntax(openExternal, rawIpc),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { ...syntax(openExternal, rawIpc, impure), 'no-restricted-imports': ['error', hostImports] },
  },
  { files: ['electron/preload/**/*.ts', 'electron/main/ipc-router.ts'], rules: syntax(openExternal) },
  { files: ['electron/main/security/safe-open-external.ts'], rules: syntax(rawIpc) },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['vitest.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
