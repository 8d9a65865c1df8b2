/** After `npm ci`: builds the command line and the packet page, so that `npm run hoshin` works at once. */
import { buildForInstall } from './build/build-all.ts'

await buildForInstall()
