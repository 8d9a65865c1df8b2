import { spawnSync } from 'node:child_process'

/** The Debian package of each library that Electron links and a small machine may lack. */
const packages: Record<string, string> = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libcups.so.2': 'libcups2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXrandr.so.2': 'libxrandr2',
  'libXfixes.so.3': 'libxfixes3',
  'libXext.so.6': 'libxext6',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libudev.so.1': 'libudev1',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
}

/** Names of the shared libraries that `ldd` output reports as missing, each once. */
export function missingLibraries(lddOutput: string): string[] {
  return [...new Set([...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(match => match[1] ?? ''))]
}

/** One line that installs the libraries: Debian packages where known, else the names of the libraries. */
export function installLine(libraries: readonly string[]): string {
  const known = [...new Set(libraries.flatMap(library => packages[library] ?? []))].sort()
  const unknown = libraries.filter(library => packages[library] === undefined)
  const install = known.length > 0 ? `apt-get install -y ${known.join(' ')}` : ''
  const rest = unknown.length > 0 ? `libraries without a known package: ${unknown.join(' ')}` : ''
  return [install, rest].filter(part => part !== '').join('; ')
}

/** The line that installs what the program lacks on this machine, undefined when it lacks nothing. */
export function whatIsMissing(executable: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (error !== undefined) return undefined
  const libraries = missingLibraries(stdout)
  return libraries.length > 0 ? installLine(libraries) : undefined
}
