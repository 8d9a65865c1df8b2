import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { answerOpenDialogs, answerSaveDialogs, ask, value } from '../support/ask.ts'
import { axeFindings } from '../support/axe.ts'
import { launchApp, temporaryFolder } from '../support/electron-app.ts'
import type { AppUnderTest } from '../support/electron-app.ts'
import { builtTemplate, planDesk, sampleRecords } from '../support/packet-desk.ts'
import { closeBrowser, openPacket, packetFor } from '../support/packet-page.ts'
import { openSample } from '../support/window.ts'

const pictures = join(import.meta.dirname, '../../out/screenshots')

afterAll(closeBrowser)

/** A packet of the sample in a folder of its own. */
async function packetFile(change = (html: string) => html, passphrase?: string) {
  const desk = await planDesk(sampleRecords('valve-works'), builtTemplate())
  const html = change(await packetFor(desk, 'quessel', passphrase === undefined ? {} : { passphrase }))
  const folder = temporaryFolder()
  const path = join(folder, 'kestrel-quessel-r1.packet.html')
  writeFileSync(path, html)
  return { html, folder, path }
}

async function acceptAndCounter(page: Page) {
  await page.getByRole('article', { name: 'P2' }).getByRole('radio', { name: 'Accept' }).click()
  const card = page.getByRole('article', { name: 'M3' })
  await card.getByRole('radio', { name: 'Counter' }).click()
  await card.getByRole('textbox', { name: 'Target I can commit to' }).fill('2,9')
  await card.getByRole('textbox', { name: 'Reason' }).fill('The cameras come in June.')
  await card.getByRole('button', { name: 'Done' }).click()
  await page.getByText('2 of 7 answered', { exact: true }).waitFor()
}

/** What the message boxes that were shown said; each is answered with the button of this number. */
function messages(app: AppUnderTest, button = 0): Promise<void> {
  return app.electron.evaluate(({ dialog }, response) => {
    const said: string[] = []
    Reflect.set(globalThis, 'said', said)
    dialog.showMessageBoxSync = (...all: unknown[]) => {
      said.push((all.at(-1) as { message: string }).message)
      return response
    }
    dialog.showMessageBox = (...all: unknown[]) => {
      said.push((all.at(-1) as { message: string }).message)
      return Promise.resolve({ response, checkboxChecked: false })
    }
  }, button)
}

const said = (app: AppUnderTest) =>
  app.electron.evaluate(() => Reflect.get(globalThis, 'said') as readonly string[])

const closeFocused = (app: AppUnderTest, page: Page) =>
  app.electron.browserWindow(page).then(window => window.evaluate((own: BrowserWindow) => own.close()))

test('a packet opens in a window of its own and gives the very bytes that a browser gives', async () => {
  const { html, folder, path } = await packetFile()
  const app = await launchApp({ args: [path] })
  const { page, electron } = app
  await page.getByRole('heading', { name: 'Your part of the plan: what can you commit to?' }).waitFor()
  expect(electron.windows()).toHaveLength(1)
  const place = join(folder, 'back.response.json')
  await answerSaveDialogs(electron, [place])
  await acceptAndCounter(page)
  await page.getByRole('button', { name: 'Save my response' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('back.response.json')
  const browser = await openPacket(html)
  await acceptAndCounter(browser.page)
  expect(readFileSync(place, 'utf8')).toBe((await browser.save()).text)
})

test('a packet has no way to the program, its plans, the network or another packet', async () => {
  const planted =
    '<script>window.planted = 1</script><img src="x" onerror="window.planted = 2"><p>planted</p>'
  const { path } = await packetFile(html => html.replace('<body>', `<body>${planted}`))
  const app = await launchApp({ args: [path] })
  const refused = app.provoke()
  const { page } = app
  await page.getByRole('heading', { name: 'Your part of the plan: what can you commit to?' }).waitFor()
  const found = await page.evaluate(() =>
    ['hoshin', 'require', 'process', 'ipcRenderer', 'planted'].filter(name => name in window),
  )
  expect(found).toEqual([])
  expect(await page.getByText('planted').count()).toBe(0)
  expect(page.url()).toMatch(/^packet:\/\/[0-9a-f]{32}\/$/)
  const tried = await page.evaluate(() =>
    Promise.allSettled(
      ['https://example.org/', 'app://hoshin/index.html', 'file:///etc/passwd', location.href].map(address =>
        fetch(address),
      ),
    ),
  )
  expect(tried.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = 3'
    document.body.append(script)
    location.assign('https://example.org/')
  })
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(page.url()).toMatch(/^packet:/)
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(4)
})

test('answers stay when nothing was saved, and the window asks before it closes', async () => {
  const { folder, path } = await packetFile()
  const app = await launchApp({ args: [path] })
  const { page, electron, userData } = app
  await acceptAndCounter(page)
  await answerSaveDialogs(electron, [null])
  await messages(app)
  await page.getByRole('button', { name: 'Save my response' }).click()
  await expect.poll(() => said(app)).toEqual(['"kestrel-quessel-r1.response.json" was not saved.'])
  // What the reader keeps for themselves is no response.
  await answerSaveDialogs(electron, [join(folder, 'mine.txt')])
  await page.getByRole('button', { name: 'Save a readable copy' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('mine.txt')
  await closeFocused(app, page)
  await expect.poll(async () => (await said(app)).at(-1)).toMatch(/^The answers were not saved/)
  expect(electron.windows()).toHaveLength(1)
  await messages(app, 1)
  const gone = page.waitForEvent('close')
  await closeFocused(app, page)
  await gone
  await expect.poll(() => app.child.exitCode).toBe(0)
  const again = await launchApp({ args: [path], userData })
  await again.page.getByText('2 of 7 answered', { exact: true }).waitFor()
})

test('a saved page of a packet that is shown brings it to the front and says where its answers are', async () => {
  const { folder, path } = await packetFile()
  const app = await launchApp({ args: [path] })
  const { page, electron } = app
  const opened = (file: string) =>
    electron.evaluate(({ app: program }, name) => {
      program.emit('open-file', { preventDefault: () => undefined, defaultPrevented: false }, name)
    }, file)
  await acceptAndCounter(page)
  const saved = join(folder, 'mine.packet.html')
  await answerSaveDialogs(electron, [saved])
  await page.getByRole('button', { name: 'Save this page with my answers' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('mine.packet.html')
  await messages(app)
  await opened(path)
  await opened(saved)
  await expect
    .poll(() => said(app))
    .toEqual(['The answers in "mine.packet.html" were not taken over, since this packet is open already.'])
  expect(electron.windows()).toHaveLength(1)
})

test('a file that is no packet, or damaged, is refused by name in a window that can open others', async () => {
  const { path, folder } = await packetFile(html => html.replace('"round":1', '"round":"one"'))
  const app = await launchApp({ args: [path] })
  await app.page.getByText('"kestrel-quessel-r1.packet.html": The packet is damaged').waitFor()
  await app.page.getByRole('button', { name: 'New plan' }).waitFor()
  const other = join(folder, 'x.packet.html')
  writeFileSync(other, '<html><body>Hello</body></html>')
  expect(await ask(app.page, 'openDropped', other)).toMatchObject({
    ok: false,
    error: { message: '"x.packet.html": This file holds no review packet.' },
  })
  expect(app.electron.windows()).toHaveLength(1)
})

test('a protected packet goes out, is answered beside the plan, and comes back by file, text and passphrase', async () => {
  const folder = temporaryFolder()
  const { app, desk } = await openSample('Valve works', join(folder, 'valves.hoshin'))
  const { page } = desk
  const { electron } = app
  await desk.press('Control+Shift+B')
  await desk.button('Open round 1…').click()
  const opening = page.getByRole('dialog', { name: 'Open round 1' })
  await opening.getByRole('checkbox', { name: /^L\. Quessel/ }).waitFor()
  await opening.getByLabel('Passphrase', { exact: true }).fill('seven blue pumps')
  expect(await opening.getByLabel('Passphrase', { exact: true }).getAttribute('type')).toBe('password')
  await opening.getByRole('button', { name: 'Show what is typed' }).click()
  expect(await opening.getByLabel('Passphrase', { exact: true }).getAttribute('type')).toBe('text')
  await opening.getByRole('checkbox', { name: /^With a mail draft/ }).check()
  await page.screenshot({ path: join(pictures, 'open-round-passphrase.png') })
  await answerOpenDialogs(electron, [[folder]])
  await opening.getByRole('button', { name: 'Make 7 packets' }).click()
  await page.getByText(/^Saved 14 files/).waitFor({ timeout: 60_000 })
  const packet = join(folder, 'valves-quessel-r1.packet.html')
  expect(readFileSync(packet, 'utf8')).not.toContain('Scrap rate')
  const mail = Buffer.from(
    readFileSync(join(folder, 'valves-quessel-r1.eml'), 'latin1').split(/\r\n\r\n/)[2]!,
    'base64',
  )
  expect(mail.toString()).toContain('valves-quessel-r1, is protected with a passphrase')
  expect(mail.toString()).not.toContain('Operations')

  await answerOpenDialogs(electron, [[packet]])
  const [reader] = await Promise.all([
    electron.waitForEvent('window'),
    ask(page, 'openPlan').then(answer => expect(answer).toEqual({ ok: true, value: { outcome: 'opened' } })),
  ])
  await reader.getByRole('textbox', { name: 'Passphrase' }).fill('seven blue pumps')
  await reader.keyboard.press('Enter')
  await reader.getByText('0 of 7 answered', { exact: true }).waitFor()
  await acceptAndCounter(reader)
  const response = join(folder, 'valves-quessel-r1.response.json')
  await answerSaveDialogs(electron, [response])
  await reader.getByRole('button', { name: 'Save my response' }).click()
  await expect.poll(() => readdirSync(folder)).toContain('valves-quessel-r1.response.json')
  await reader.getByRole('button', { name: 'Copy my answers as text' }).click()
  await reader.getByText('Copied. Paste it into a mail').waitFor()
  const block = await reader.getByRole('textbox', { name: 'Your answers as text' }).inputValue()
  await reader.close()

  await desk.button('Merge responses…').click()
  const merging = page.getByRole('dialog', { name: 'Merge responses' })
  await merging.getByLabel('Or paste answers from a mail').fill('Hello, see you on Monday.')
  await merging.getByRole('button', { name: 'Merge the pasted answers' }).click()
  await merging.getByText('The text holds no answers.').waitFor()
  await merging
    .getByLabel('Or paste answers from a mail')
    .fill(`Dear all\n\n${block.replace(/^/gm, '> ')}\nBye`)
  await page.screenshot({ path: join(pictures, 'merge-paste.png') })
  await merging.getByRole('button', { name: 'Merge the pasted answers' }).click()
  await merging.getByText('Pasted text: This response is protected with a passphrase.').waitFor()
  await merging.getByLabel('Passphrase', { exact: true }).fill('another')
  await desk.press('Enter')
  await merging.getByText('Pasted text: The passphrase does not open this response.').waitFor()
  await page.screenshot({ path: join(pictures, 'merge-passphrase.png') })
  expect(await axeFindings(page, 'merge with a passphrase')).toEqual([])
  await merging.getByLabel('Passphrase', { exact: true }).fill('seven blue pumps')
  await desk.press('Enter')
  await merging.getByText('1 response filed.').waitFor()
  await merging.getByText('1 accepted, 1 countered, 0 cannot, 0 questions.').waitFor()
  await desk.press('Escape')

  // The file says the same as the text. Dropped on the window, it asks for its passphrase as well.
  expect(await ask(page, 'openDropped', response)).toMatchObject({ ok: false, error: { code: 'sealed' } })
  const again = await value(ask(page, 'mergeOpened', 'seven blue pumps'))
  expect(again).toMatchObject({ responses: 1, duplicates: 1, countered: 1 })
})
