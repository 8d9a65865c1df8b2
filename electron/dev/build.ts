/** `npm run build`: brings all of out/ up to date. */
import { buildAll } from './build/build-all.ts'

await buildAll()
