/** `node electron/dev/icons.ts`: draws the icon files of assets/icons from its SVG files. Run by hand after changing those. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import packaged from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'
import { at } from './build/project.ts'
import { icns, ico, type IconPicture } from './icons/containers.ts'

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024]

async function draw(browser: Browser, svg: string, size: number): Promise<IconPicture> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return { size, png }
}

/** Linux takes a folder of pictures. */
function writeFolder(pictures: readonly IconPicture[]): void {
  mkdirSync(at('assets/icons/app'), { recursive: true })
  for (const { size, png } of pictures.filter(picture => picture.size <= 512)) {
    writeFileSync(at('assets/icons/app', `${size}x${size}.png`), png)
  }
}

const browser = await chromium.launch({
  executablePath: await packaged.executablePath(),
  args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
})
for (const name of ['app', 'plan']) {
  const svg = readFileSync(at('assets/icons', `${name}.svg`), 'utf8')
  const pictures: IconPicture[] = []
  for (const size of sizes) pictures.push(await draw(browser, svg, size))
  writeFileSync(at('assets/icons', `${name}.ico`), ico(pictures))
  writeFileSync(at('assets/icons', `${name}.icns`), icns(pictures))
  if (name === 'app') writeFolder(pictures)
}
await browser.close()
