import { buildAll } from '../../electron/dev/build/build-all.ts'
import { steps } from '../../electron/dev/build/steps.ts'

/** Before the tests of the packet page: the page as its sources are now. */
export async function setup(): Promise<void> {
  await buildAll([steps.fonts, steps.packet])
}
