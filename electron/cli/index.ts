import { join } from 'node:path'
import { nodeHost } from './node-host.ts'
import { runCli } from './run.ts'

// A reader that stops early (`hoshin history … | head`) is no error.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
})

// Both as out/cli/hoshin.js and as electron/cli/index.ts the app's folder is two up.
process.exitCode = await runCli(process.argv.slice(2), nodeHost(join(import.meta.dirname, '..', '..')))
