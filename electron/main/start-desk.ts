import { app } from 'electron'
import * as z from 'zod/mini'
import { closeAllWindows } from './desk/close-window.ts'
import { bringForward } from './desk/desk.ts'
import type { Desk } from './desk/desk.ts'
import { makeDesk } from './desk/make-desk.ts'
import { showPlanFromOutside, showPlanIn } from './desk/show-plan.ts'
import { logProblem } from './host.ts'
import { openWindow } from './windows/open-window.ts'

/** What a second start hands to the first. */
const handedOverSchema = z.object({
  files: z.array(z.string().check(z.maxLength(4096))).check(z.maxLength(50)),
})

/** Runs the program with windows, once for each user: a second start hands its files to the first and ends. */
export function startDesk(files: readonly string[]): void {
  if (!app.requestSingleInstanceLock({ files })) return app.exit(0)
  const asked = [...files]
  let desk: Desk | undefined
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (desk === undefined) asked.push(path)
    else show(desk, [path])
  })
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const checked = z.safeParse(handedOverSchema, handedOver)
    if (desk !== undefined) show(desk, checked.success ? checked.data.files : [])
    else if (checked.success) asked.push(...checked.data.files)
  })
  app
    .whenReady()
    .then(() => {
      desk = makeDesk()
      listen(desk)
      openFirst(desk, asked)
    })
    .catch((cause: unknown) => {
      logProblem('start', cause)
      app.exit(1)
    })
}

/** Opens the first window at once and loads its plan while its page loads. */
function openFirst(desk: Desk, [first, ...others]: readonly string[]): void {
  const window = openWindow(desk)
  if (first !== undefined) void showPlanIn(desk, first, window)
  if (others.length > 0) show(desk, others)
}

function show(desk: Desk, files: readonly string[]): void {
  const [first] = desk.windows
  if (files.length === 0) return first === undefined ? void openWindow(desk) : bringForward(first)
  for (const file of files) {
    showPlanFromOutside(desk, file).catch((cause: unknown) => desk.log('opening a plan', cause))
  }
}

function listen(desk: Desk): void {
  app.on('before-quit', event => {
    if (desk.windows.length === 0) return
    event.preventDefault()
    closeAllWindows(desk).then(
      closed => (closed ? app.quit() : undefined),
      (cause: unknown) => desk.log('quitting', cause),
    )
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (desk.windows.length === 0) openWindow(desk)
  })
}
