import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app } from 'electron'
import type { Answer, DropOutcome, OpenOutcome } from '../../../src/contract/answers.ts'
import { headOf, planOf } from '../../../src/domain/plan/plan.ts'
import type { Entity } from '../../../src/domain/record/tables.ts'
import { err, ok } from '../../../src/support/result.ts'
import type { Desk } from '../desk/desk.ts'
import { showPlan } from '../desk/show-plan.ts'
import { checkFile } from '../documents/check-file.ts'
import {
  PLAN_FILE,
  PLAN_OR_PACKET,
  chooseFiles,
  choosePlace,
  existsError,
  suggestedName,
} from '../documents/dialogs.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { withEditable } from './with-document.ts'

type FileCalls = Pick<
  CallHandlers<DeskWindow>,
  'newPlan' | 'openPlan' | 'openRecent' | 'forgetRecent' | 'openSample' | 'openDropped'
>

/** Making and opening plans. Windows name none: main asks, or knows the token. */
export function fileCalls(desk: Desk): FileCalls {
  return {
    async newPlan(from, { title }) {
      const { recordsOfEmpty } = await import('../documents/new-plan.ts')
      return makeAndShow(desk, from, recordsOfEmpty(desk, title), `New plan "${title.slice(0, 100)}"`)
    },
    async openPlan(from) {
      const [path] = await chooseFiles(from.window, 'Open a plan or a packet', PLAN_OR_PACKET)
      if (path === undefined) return ok({ outcome: 'cancelled' })
      const checked = await checkFile(path, ['plan', 'response', 'packet', 'data'])
      if (!checked.ok) return checked
      if (checked.value === 'plan') return showPlan(desk, path, from)
      return checked.value === 'packet' ? openPacket(desk, path) : notAPlan(path, checked.value)
    },
    async openRecent(from, token) {
      const path = desk.recent.pathOf(token)
      if (path === undefined) return err({ code: 'expired', message: 'This plan is no longer in the list.' })
      return showPlan(desk, path, from)
    },
    async forgetRecent(_from, token) {
      desk.recent.forget(token)
      return ok(await desk.recent.list())
    },
    async openSample(from, name) {
      const { recordsOfSample } = await import('../documents/new-plan.ts')
      const records = await recordsOfSample(desk, name)
      return records.ok
        ? makeAndShow(desk, from, records.value, `New plan from the sample "${name}"`)
        : records
    },
    openDropped: (from, path) => openDropped(desk, from, path),
  }
}

async function makeAndShow(
  desk: Desk,
  from: DeskWindow,
  records: readonly Entity[],
  label: string,
): Promise<Answer<OpenOutcome>> {
  const { title } = headOf(planOf(records))
  const suggested = join(app.getPath('documents'), suggestedName(title, '.hoshin'))
  const place = await choosePlace(from.window, 'Save the new plan', PLAN_FILE, suggested)
  if (place === undefined) return ok({ outcome: 'cancelled' })
  if (!place.ok) return place
  if (existsSync(place.value)) return err(existsError(place.value))
  const { makePlan } = await import('../documents/new-plan.ts')
  const made = await makePlan(desk, place.value, records, label)
  return made.ok ? showPlan(desk, place.value, from) : made
}

async function openDropped(desk: Desk, from: DeskWindow, path: string): Promise<Answer<DropOutcome>> {
  const kind = await checkFile(path, ['plan', 'response', 'packet', 'data'])
  if (!kind.ok) return kind
  switch (kind.value) {
    case 'plan':
      return showPlan(desk, path, from)
    case 'packet':
      return openPacket(desk, path)
    case 'response':
      return withEditable(from, async document => {
        const { mergeFiles } = await import('../exchange/merge-files.ts')
        const report = await mergeFiles(desk, from, document, [path])
        return report.ok ? ok({ outcome: 'responses', report: report.value }) : report
      })
    case 'data':
      return withEditable(from, async document => {
        const { previewImport } = await import('../exchange/import-file.ts')
        const preview = await previewImport(desk, from, document, path)
        return preview.ok ? ok({ outcome: 'import', preview: preview.value }) : preview
      })
  }
}

/** The packet gets a window of its own; this one stays as it is. */
async function openPacket(desk: Desk, path: string): Promise<Answer<OpenOutcome>> {
  const { showPacket } = await import('../packets/show-packet.ts')
  const shown = await showPacket(desk, path)
  return shown.ok ? ok({ outcome: 'opened' }) : shown
}

const INSTEAD = {
  response: 'is a response to a review packet. Open its plan, then choose Merge responses',
  data: 'is plan data. Open or make a plan, then choose Import plan data',
} as const

function notAPlan(path: string, kind: keyof typeof INSTEAD): Answer<never> {
  return err({ code: 'not-a-plan', message: `"${basename(path)}" ${INSTEAD[kind]}.` })
}
