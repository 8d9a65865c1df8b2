import { existsSync } from 'node:fs'
import { connect, type NetConnectOpts } from 'node:net'
import { join } from 'node:path'

/** The start of every X11 session: byte order, version 11.0, no authorisation. The server answers 0, 1 or 2. */
const hello = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const patience = 2000

/** Whether windows can be shown: the display named in the environment is really asked. */
export async function hasDisplay(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (process.platform !== 'linux') return true
  return (await answersAsX(env['DISPLAY'])) || (await answersAsWayland(env))
}

/** Switches for a session that has Wayland only. */
export function displaySwitches(env: NodeJS.ProcessEnv = process.env): string[] {
  return process.platform === 'linux' && !env['DISPLAY'] && env['WAYLAND_DISPLAY']
    ? ['--ozone-platform=wayland']
    : []
}

/** Where the X server of a DISPLAY value listens: `:1`, `unix:1.0`, `host:10.0`; undefined for anything else. */
export function addressOfX(display: string): NetConnectOpts | undefined {
  const parts = /^(?:unix|([^:/]*))(?:\/unix)?:(\d+)(?:\.\d+)?$/.exec(display)
  if (parts === null) return undefined
  const number = Number(parts[2])
  if (parts[1] !== undefined && parts[1] !== '') return { host: parts[1], port: 6000 + number }
  const path = `/tmp/.X11-unix/X${number}`
  return { path: existsSync(path) ? path : `\0${path}` }
}

async function answersAsX(display: string | undefined): Promise<boolean> {
  const address = addressOfX(display ?? '')
  return address !== undefined && (await converse(address, hello))
}

async function answersAsWayland(env: NodeJS.ProcessEnv): Promise<boolean> {
  const name = env['WAYLAND_DISPLAY']
  if (!name) return false
  return converse({ path: name.startsWith('/') ? name : join(env['XDG_RUNTIME_DIR'] ?? '/run', name) })
}

/** Connects and, where a greeting is given, waits for any answer to it. */
function converse(address: NetConnectOpts, greeting?: Buffer): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(address)
    const settle = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.setTimeout(patience, () => settle(false))
    socket.on('error', () => settle(false))
    socket.on('close', () => settle(false))
    socket.on('data', () => settle(true))
    socket.on('connect', () => (greeting === undefined ? settle(true) : socket.write(greeting)))
  })
}
