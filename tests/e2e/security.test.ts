import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CONTENT_POLICY } from '../../electron/main/security/content-policy.ts'
import { launchApp } from '../support/electron-app.ts'

/** Puts an element into the page and says whether it loaded, failed, or did neither within a moment. */
function plant(page: Page, tag: string, attributes: Record<string, string>): Promise<string> {
  return page.evaluate(
    ([name, all]) => {
      const element = document.createElement(name)
      for (const [key, text] of Object.entries(all)) element.setAttribute(key, text)
      const told = new Promise<string>(resolve => {
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', () => resolve('failed'))
        setTimeout(() => resolve('neither'), 1500)
      })
      document.body.append(element)
      return told
    },
    [tag, attributes] as const,
  )
}

test('a page is locked in as the window options say', async () => {
  const { electron, page } = await launchApp()
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents && 'getLastWebPreferences' in contents
      ? (contents.getLastWebPreferences as () => object)()
      : undefined
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].filter(
      name => name in window,
    ),
  )
  expect(found).toEqual([])
})

test('the exposed object cannot be replaced, and holds functions only', async () => {
  const { page } = await launchApp()
  const seen = await page.evaluate(() => {
    const api = Reflect.get(window, 'hoshin') as Record<string, unknown>
    const before = api['edit']
    Reflect.set(api, 'edit', () => 'mine')
    Reflect.set(window, 'hoshin', {})
    const after = Reflect.get(window, 'hoshin') as Record<string, unknown>
    return {
      same: after === api && after['edit'] === before,
      kinds: [...new Set(Object.values(api).map(one => typeof one))],
    }
  })
  expect(seen).toEqual({ same: true, kinds: ['function'] })
})

test('every answer of the protocol carries the policy', async () => {
  const { electron } = await launchApp()
  const headers = await electron.evaluate(async ({ session }) => {
    const policyOf = async (answer: Promise<Response>) =>
      (await answer).headers.get('Content-Security-Policy')
    const printing = session.fromPartition('made')
    return {
      window: await policyOf(session.defaultSession.fetch('app://hoshin/index.html')),
      none: await session.defaultSession.fetch('app://hoshin/none.html').catch(() => 'no answer'),
      printing: await policyOf(printing.fetch('app://hoshin/index.html')),
      printingNone: await policyOf(printing.fetch('app://hoshin/none.html')),
    }
  })
  expect(headers).toEqual({
    window: CONTENT_POLICY,
    none: 'no answer',
    printing: CONTENT_POLICY,
    printingNone: CONTENT_POLICY,
  })
})

test('planted scripts, styles and pictures from elsewhere are refused', async () => {
  const app = await launchApp()
  const refused = app.provoke()
  const { page } = app
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = 1'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="data:x" onerror="window.planted = 2">')
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="opacity: 0.5">x</p>')
    Reflect.apply(setTimeout, window, ['window.planted = 3', 0])
  })
  expect(await plant(page, 'script', { src: 'https://example.org/x.js' })).toBe('failed')
  expect(await plant(page, 'script', { src: 'data:text/javascript,window.planted=4' })).toBe('failed')
  expect(await plant(page, 'img', { src: 'https://example.org/x.png' })).toBe('failed')
  expect(await plant(page, 'iframe', { src: 'https://example.org/' })).not.toBe('failed')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.getElementById('styled')!).opacity)).toBe('1')
  expect(page.frames().filter(frame => frame.url().startsWith('https:'))).toEqual([])
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(7)
})

test('files outside the window are not served to a page', async () => {
  const { page } = await launchApp()
  for (const path of ['..%2f..%2fpackage.json', '%2e%2e%2fmain%2findex.js', 'fonts/..%2fmain%2findex.js']) {
    expect(await plant(page, 'script', { src: `app://hoshin/${path}` }), path).toBe('failed')
    expect(await plant(page, 'img', { src: `app://hoshin/${path}` }), path).toBe('failed')
  }
})

test('nothing is fetched, from the network or from the app', async () => {
  const app = await launchApp()
  const refused = app.provoke()
  const outcomes = await app.page.evaluate(async () => {
    const tried = [
      'https://example.org/',
      'http://localhost:1/',
      'app://hoshin/index.html',
      'file:///etc/passwd',
    ]
    const fetched = await Promise.allSettled(tried.map(address => fetch(address)))
    let socket = 'refused'
    try {
      const opened = new WebSocket('wss://example.org/')
      socket = await new Promise(resolve => {
        opened.onopen = () => resolve('open')
        opened.onerror = () => resolve('refused')
      })
    } catch {
      socket = 'refused'
    }
    return [...fetched.map(({ status }) => status), socket, navigator.sendBeacon('https://example.org/', 'x')]
  })
  expect(outcomes.slice(0, 5)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'refused'])
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(4)
})

test('a page stays where it is', async () => {
  const app = await launchApp()
  app.provoke()
  const { page, electron } = app
  const home = page.url()
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/index.html',
  ]) {
    await page.evaluate(target => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      location.href = target
    }, address)
  }
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://example.org/'
    document.body.append(form)
    form.submit()
  })
  const shown = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return 'no window'
    // A refused navigation still starts to load, and stops on its own a moment later.
    if (window.webContents.isLoading())
      await new Promise<void>(resolve => window.webContents.once('did-stop-loading', () => resolve()))
    return window.webContents.getURL()
  })
  expect([page.url(), shown]).toEqual([home, home])
})

test('a page opens no windows, frames or webviews', async () => {
  const app = await launchApp()
  app.provoke()
  const { page, electron } = app
  const opened = await page.evaluate(() => {
    const addresses = ['https://example.org/', 'about:blank', 'app://hoshin/index.html', '']
    const windows = addresses.map(address => window.open(address) === null)
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.org/', target: '_blank' })
    document.body.append(link)
    link.click()
    const webview = document.createElement('webview')
    webview.setAttribute('src', 'https://example.org/')
    document.body.append(webview)
    return { windows, webview: 'loadURL' in webview }
  })
  expect(opened).toEqual({ windows: [true, true, true, true], webview: false })
  const counts = await electron.evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows().length,
    webContents.getAllWebContents().filter(contents => contents.getType() !== 'remote').length,
  ])
  expect(counts).toEqual([1, 1])
})

test('permissions are denied, but for putting text on the clipboard', async () => {
  const app = await launchApp()
  app.provoke()
  const { page } = app
  const states = await page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const found = names.map(async name => {
      const status = await navigator.permissions.query({ name: name as PermissionName })
      return `${name} ${status.state}`
    })
    return Promise.all(found)
  })
  expect(states.filter(state => !state.endsWith(' denied'))).toEqual([])
  const asked = await page.evaluate(async () => {
    const said = async (work: () => Promise<unknown>) =>
      work().then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      )
    return {
      notification: await Notification.requestPermission(),
      camera: await said(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await said(() => navigator.mediaDevices.getDisplayMedia()),
      place: await new Promise<string>(resolve => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        )
      }),
      read: await said(() => navigator.clipboard.readText()),
      worker: await said(() => navigator.serviceWorker.register('/index.html')),
    }
  })
  expect(Object.entries(asked).filter(([, outcome]) => outcome === 'given' || outcome === 'granted')).toEqual(
    [],
  )
  await page.bringToFront()
  await page.mouse.click(5, 5)
  expect(await page.evaluate(() => navigator.clipboard.writeText('P2').then(() => 'written'))).toBe('written')
})

test('nothing is downloaded', async () => {
  const { page, electron } = await launchApp()
  // Listening first, then the click: a download that nobody listens for would be missed.
  await electron.evaluate(({ session }) => {
    const stopped = new Promise<boolean>(resolve => {
      session.defaultSession.on('will-download', event => resolve(event.defaultPrevented))
    })
    Reflect.set(globalThis, 'stoppedDownload', stopped)
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: URL.createObjectURL(new Blob(['x'])), download: 'x.exe' })
    document.body.append(link)
    link.click()
  })
  const stopped = await electron.evaluate(
    () => Reflect.get(globalThis, 'stoppedDownload') as Promise<boolean>,
  )
  expect(stopped).toBe(true)
})

test('a call that is not well formed is answered with one plain line', async () => {
  const { page } = await launchApp()
  const answer = await page.evaluate(() => {
    const { edit } = Reflect.get(window, 'hoshin') as { edit: (request: unknown) => Promise<unknown> }
    return edit({ command: { type: 'matrix.remove', id: '../../etc' } })
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(JSON.stringify(answer)).not.toMatch(/\\n|at .*\.js/)
})
