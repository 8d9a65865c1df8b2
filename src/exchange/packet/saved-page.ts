import { jsonForPage } from './escape.ts'

const DATA_END = '</script>'
const DATA = '<script type="application/json" id="packet-data">'
const START = '<script type="application/json" id="packet-answers">'

/** What a page that was saved with answers carries besides its packet. */
export interface PageAnswers {
  /** All that was entered, for the page itself. */
  readonly draft: string
  /** The response as its file would hold it. */
  readonly response: string
}

/** A page with answers in it: the same file with one more block of data. Answers that were in it before are replaced. */
export function pageWithAnswers(page: string, answers: PageAnswers): string {
  const { start, end } = placeOfAnswers(page)
  return `${page.slice(0, start)}${START}${jsonForPage(answers)}${DATA_END}${page.slice(end)}`
}

/** The answers in a saved page; undefined where it holds none. Nothing of the page is run. */
export function answersInPage(page: string): PageAnswers | undefined {
  const { start, end } = placeOfAnswers(page)
  return start === end ? undefined : readPageAnswers(page.slice(start + START.length, end - DATA_END.length))
}

/** The block of answers itself. */
export function readPageAnswers(json: string): PageAnswers | undefined {
  try {
    const value = JSON.parse(json) as Partial<PageAnswers> | null
    const { draft, response } = value ?? {}
    return typeof draft === 'string' && typeof response === 'string' ? { draft, response } : undefined
  } catch {
    return undefined
  }
}

/** Answers stand right behind the packet's data and nowhere else: the page's own script names their block too. */
function placeOfAnswers(page: string): { readonly start: number; readonly end: number } {
  const start = page.indexOf(DATA_END, page.indexOf(DATA)) + DATA_END.length
  const end = page.startsWith(START, start) ? page.indexOf(DATA_END, start) + DATA_END.length : start
  return { start, end }
}
