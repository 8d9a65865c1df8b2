import { resolve } from 'node:path'

/** What a start of the program is asked to do. */
export type LaunchRequest =
  | { readonly mode: 'cli'; readonly args: readonly string[] }
  | { readonly mode: 'self-test' }
  | { readonly mode: 'desk'; readonly files: readonly string[] }

/** How the program was started. */
export interface Launch {
  readonly argv: readonly string[]
  /** Whether the app's folder stands among the arguments (`electron FOLDER`), as it does in a checkout. */
  readonly appPath?: string
  readonly cwd: string
}

/** Switches for Electron itself, wherever they stand; the command line tool has none of these names. */
const HOST_SWITCH = /^--(no-sandbox|(ozone-platform|user-data-dir)=.*)$/

/**
 * Reads the command line of the app itself.
 *
 * All after `--cli` belongs to the command line tool, but for Electron's own switches. Else what is no switch is a file to open; it may not exist, and says
 * so in a window then.
 */
export function readLaunch({ argv, appPath, cwd }: Launch): LaunchRequest {
  const args = appPath === undefined ? argv.slice(1) : afterFolder(argv, appPath, cwd)
  const cli = args.indexOf('--cli')
  if (cli !== -1) return { mode: 'cli', args: args.slice(cli + 1).filter(arg => !HOST_SWITCH.test(arg)) }
  if (args.includes('--self-test')) return { mode: 'self-test' }
  return { mode: 'desk', files: args.filter(isFile).map(file => resolve(cwd, file)) }
}

function afterFolder(argv: readonly string[], appPath: string, cwd: string): readonly string[] {
  const folder = argv.findIndex((arg, i) => i > 0 && !arg.startsWith('-') && resolve(cwd, arg) === appPath)
  return argv.slice(folder === -1 ? 1 : folder + 1)
}

/** macOS adds `-psn_…` to programs opened from the Finder, so a dash makes a switch there too. */
function isFile(arg: string): boolean {
  return arg !== '' && !arg.startsWith('-')
}
