import { readFile } from 'node:fs/promises'
import { app, nativeTheme } from 'electron'
import * as z from 'zod/mini'
import type { AboutInfo, StartState } from '../../../src/contract/answers.ts'
import { err, ok } from '../../../src/support/result.ts'
import { sampleList } from '../../cli/resources.ts'
import type { Desk } from '../desk/desk.ts'
import { describeDocument } from '../documents/document.ts'
import type { CallHandlers } from '../ipc-router.ts'
import { themeSource } from '../settings/theme-source.ts'
import { safeOpenExternal } from '../security/safe-open-external.ts'
import type { DeskWindow } from '../windows/desk-window.ts'

type WindowCalls = Pick<
  CallHandlers<DeskWindow>,
  'start' | 'setMenuState' | 'setSettings' | 'setFullScreen' | 'about' | 'openLink' | 'flushed'
>

/** What a window asks about itself and the program around it. */
export function windowCalls(desk: Desk): WindowCalls {
  return {
    start: async from => ok(await start(desk, from)),
    setMenuState(from, state) {
      from.menu = state
      desk.menu.refresh()
      return ok(null)
    },
    setSettings(_from, patch) {
      const settings = desk.settings.change(patch)
      nativeTheme.themeSource = themeSource(settings.theme)
      desk.menu.refresh()
      return ok(settings)
    },
    setFullScreen({ window }, on) {
      window.setFullScreen(on ?? !window.isFullScreen())
      return ok(null)
    },
    about: async () => ok(await about(desk.resources.licences)),
    async openLink(_from, address) {
      if (await safeOpenExternal(address)) return ok(null)
      return err({ code: 'refused', message: 'Only web addresses that begin with https:// are opened.' })
    },
    flushed(from, answer) {
      from.flushed(answer ?? 'done')
      return ok(null)
    },
  }
}

async function start(desk: Desk, from: DeskWindow): Promise<StartState> {
  await from.arriving
  const { problem, document } = from
  from.started = true
  return {
    settings: desk.settings.get(),
    version: app.getVersion(),
    platform: process.platform,
    recent: await desk.recent.list(),
    samples: await sampleList(desk.resources.root),
    ...(document === undefined ? {} : { plan: await describeDocument(document) }),
    ...(problem === undefined ? {} : { problem }),
  }
}

const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

async function about(path: string): Promise<AboutInfo> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    licences: z.parse(licencesSchema, JSON.parse(text)),
  }
}
