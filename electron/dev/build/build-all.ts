import { existsSync, mkdirSync } from 'node:fs'
import { withLock } from '../support/lock.ts'
import { fingerprint, readBuilt, writeBuilt } from './fingerprint.ts'
import { at } from './project.ts'
import { steps, type BuildStep } from './steps.ts'

/**
 * Brings the given steps of out/ up to date, one line for each that had work to do.
 *
 * A step that fails does not keep the others from their work; throws at the end, naming those that failed.
 */
export async function buildAll(wanted: readonly BuildStep[] = Object.values(steps)): Promise<void> {
  mkdirSync(at('out'), { recursive: true })
  await withLock(at('out/.lock'), async () => {
    const failed: string[] = []
    for (const step of wanted) if (!(await buildStep(step))) failed.push(step.name)
    if (failed.length > 0) throw new Error(`build failed: ${failed.join(', ')}`)
  })
}

/** What `npm ci` leaves ready: the command line and the packet page, with the fonts they use. */
export async function buildForInstall(): Promise<void> {
  await buildAll([steps.fonts, steps.packet, steps.cli])
}

async function buildStep(step: BuildStep): Promise<boolean> {
  if (!existsSync(at(step.source))) {
    console.log(`build: no ${step.name} yet (${step.source})`)
    return true
  }
  const print = fingerprint(step.inputs)
  if (readBuilt()[step.name] === print && existsSync(at(step.result))) return true
  const started = Date.now()
  try {
    await step.run(step)
  } catch (error) {
    console.error(`build: ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
  writeBuilt(step.name, print)
  console.log(`build: ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return true
}
