import { join } from 'node:path'
import { app, protocol } from 'electron'
import { logProblem } from './log-problem.ts'
import { readLaunch } from './launch-request.ts'
import { APP_SCHEME_PRIVILEGES } from './security/app-protocol.ts'
import { PACKET_SCHEME_PRIVILEGES } from './security/packet-origin.ts'

/** Where settings and recent plans are kept, unless the command line says otherwise. The command line tool reads there too. */
const DATA_FOLDER = 'hoshin-desk'

app.setName('Hoshin Desk')
// Windows groups windows and pins by this name; it is the one of the installer (electron-builder.yml).
app.setAppUserModelId('desk.hoshin.app')
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), DATA_FOLDER))
}
// Scripts are compiled whole, so that the compiled form that is kept from the last start holds every function; else the first
// picture waits for about 900 functions that are compiled when they are first called (seen: about 35 ms of the start).
app.commandLine.appendSwitch('js-flags', '--no-lazy')
// Has to be said before Electron is ready.
protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES, PACKET_SCHEME_PRIVILEGES])

process.on('uncaughtException', cause => logProblem('main process', cause))
process.on('unhandledRejection', cause => logProblem('main process', cause))

const launch = readLaunch({
  argv: process.argv,
  cwd: process.cwd(),
  ...(process.defaultApp ? { appPath: app.getAppPath() } : {}),
})
if (launch.mode === 'cli') quieten()
start().catch((cause: unknown) => {
  logProblem('start', cause)
  app.exit(1)
})

/** The command line shows nothing, so nothing is started for drawing, and Chromium keeps its remarks to itself. */
function quieten(): void {
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-gpu')
  app.commandLine.appendSwitch('disable-software-rasterizer')
  app.commandLine.appendSwitch('log-level', '3')
}

/** Each way to run the program is a file of its own, so that none waits for what it does not need. */
async function start(): Promise<void> {
  switch (launch.mode) {
    case 'cli':
      return (await import('./command-line.ts')).runCommandLine(launch.args)
    case 'self-test':
      return (await import('./self-test/run-self-test.ts')).runSelfTest()
    case 'desk':
      return (await import('./start-desk.ts')).startDesk(launch.files)
  }
}
