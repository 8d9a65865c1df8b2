import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { Protocol } from 'electron'
import { CONTENT_POLICY } from './content-policy.ts'
import type { MadePages } from './made-pages.ts'
import { APP_SCHEME, isOurs } from './origin.ts'

/** Absolute folders that the app's protocol serves. */
export interface ServedFolders {
  readonly window: string
  /** Under `/fonts/`. */
  readonly fonts: string
}

/** A file to be sent, or the status that says why there is none. */
export type Served = { readonly file: string; readonly type: string } | { readonly status: 400 | 404 | 405 }

/** What the scheme may do: be an origin of its own that counts as secure, and keep compiled scripts. */
export const APP_SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, codeCache: true },
} as const

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
}

/** Finds the file for a request. Only files of a known kind, inside the folder that their path belongs to. */
export function findServed(folders: ServedFolders, method: string, address: string): Served {
  if (method !== 'GET') return { status: 405 }
  if (!isOurs(address)) return { status: 404 }
  const path = decodedPath(address)
  if (path === undefined) return { status: 400 }
  const [root, inside] = path.startsWith('/fonts/')
    ? [folders.fonts, path.slice('/fonts/'.length)]
    : [folders.window, path.slice(1)]
  const file = resolve(root, inside)
  const type = TYPES[extname(file).toLowerCase()]
  if (type === undefined || !file.startsWith(resolve(root) + sep)) return { status: 404 }
  return { file, type }
}

/** Chromium's names for what went wrong: no such file, and a method that is not answered. */
const NO_FILE = -6
const NO_METHOD = -322

/** The part of a session's protocols that serves files. */
export type FileServing = Pick<Protocol, 'registerFileProtocol'>

/**
 * Serves the files of a session's windows: only their paths are found here, Chromium itself reads and sends them. `onServed`
 * is told the path of each.
 *
 * A response that is handed over as bytes travels in pieces of 64 KB, each of which waits for main while that opens the plan:
 * 1.51 instead of 1.43 times a bare window to the first cell. Electron calls this way deprecated and still has it in the
 * version that ships; its successor for files sends no policy along.
 */
export function serveFiles(
  protocol: FileServing,
  folders: ServedFolders,
  onServed: (file: string) => void,
): void {
  protocol.registerFileProtocol(APP_SCHEME, (request, answer) => {
    const found = findServed(folders, request.method, request.url)
    if ('status' in found) return answer({ error: found.status === 405 ? NO_METHOD : NO_FILE })
    const [mimeType] = found.type.split(';')
    answer({ path: found.file, mimeType: mimeType ?? found.type, headers: headers(found.type) })
    onServed(found.file)
  })
}

/**
 * Answers a request for a page that was made here, or for a file that belongs to it. Never fails: what cannot be read does not
 * exist.
 */
export async function serve(folders: ServedFolders, made: MadePages, request: Request): Promise<Response> {
  const content = request.method === 'GET' ? made.find(request.url) : undefined
  if (content !== undefined)
    return new Response(content, { headers: headers(TYPES[extname(new URL(request.url).pathname)]) })
  const found = findServed(folders, request.method, request.url)
  if ('status' in found) return new Response(null, { status: found.status, headers: headers() })
  try {
    const bytes = await readFile(found.file)
    return new Response(new Uint8Array(bytes), { headers: headers(found.type) })
  } catch {
    return new Response(null, { status: 404, headers: headers() })
  }
}

function decodedPath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address).pathname)
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

function headers(type?: string): Record<string, string> {
  return {
    'Content-Security-Policy': CONTENT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ...(type === undefined ? {} : { 'Content-Type': type }),
  }
}
