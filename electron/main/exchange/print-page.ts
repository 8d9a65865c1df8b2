import { sizeOf } from '../../../src/exchange/pdf/page.ts'
import type { PageName } from '../../../src/exchange/pdf/page.ts'

/** The files of a page that shows pictures of sheets of paper, one on each, edge to edge. It has no script. */
export function printPage(pictures: readonly string[], paper: PageName): ReadonlyMap<string, string> {
  const { width, height } = sizeOf(paper)
  const names = pictures.map((_, i) => `page-${i + 1}.svg`)
  const images = names.map(name => `<img src="${name}" alt="">`).join('')
  const files = new Map(pictures.map((picture, i) => [names[i] ?? '', picture]))
  return files
    .set(
      'index.html',
      `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="print.css">${images}`,
    )
    .set(
      'print.css',
      `@page{size:${width} ${height};margin:0}body{margin:0}img{display:block;width:${width};height:${height};break-after:page}img:last-child{break-after:auto}`,
    )
}
