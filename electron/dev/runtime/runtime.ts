/** An Electron that can be started here. */
export interface Runtime {
  /** `official`: the pinned release; `registry`: the older one of the package registry, for development and tests. */
  kind: 'official' | 'registry'
  version: string
  /** The folder that holds it. */
  folder: string
  executable: string
  /** What npm's electron package, Playwright and the app read; to be merged over process.env. */
  env: Record<string, string>
}

/** Why there is none. */
export interface NoRuntime {
  kind: 'none'
  reason: string
}

/** The arguments every start needs on this machine: Chromium refuses its sandbox to root. */
export function launchSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
