import { Parser } from 'htmlparser2'
import type { Handler } from 'htmlparser2'
import { gridOf } from './html-grid.ts'
import type { HtmlCell, HtmlRow, HtmlTable } from './html-grid.ts'
import type { Table } from './table.ts'

type Attributes = Readonly<Record<string, string | undefined>>

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 li ol p pre section table tr ul'.split(
    ' ',
  ),
)
/** Elements whose text nobody sees. LibreOffice puts remarks on cells into `comment`. */
const UNSEEN: ReadonlySet<string> = new Set('comment head noscript script style template title'.split(' '))
/** Source: the HTML standard, table model; larger spans are cut to these. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

/**
 * The tables of an HTML text as spreadsheets and text programs put it on the clipboard, one below the other; undefined where it
 * holds none.
 *
 * Lines within a cell (`br`, paragraphs) are kept, styles and comments are not read, merged cells have their text in the first
 * place, and hidden rows and columns are left out.
 */
export function readHtmlTable(html: string): Table | undefined {
  const reader = new TableReader()
  new Parser(reader).end(html)
  return reader.tables.length === 0 ? undefined : gridOf(reader.tables)
}

/** Listens to the parser. A table within a cell is text of that cell. */
class TableReader implements Partial<Handler> {
  readonly tables: HtmlTable[] = []
  private depth = 0
  /** Open elements within one that is not shown, itself among them. */
  private unseen = 0
  private row: HtmlRow | undefined
  private cell: HtmlCell | undefined

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'table') this.openTable()
    const outer = this.depth === 1
    if (outer && name === 'col') this.tables.at(-1)?.columns.push(columnOf(attributes))
    if (outer && name === 'tr') this.openRow(attributes)
    else if (outer && (name === 'td' || name === 'th')) this.openCell(attributes)
    else if (this.unseen > 0 || UNSEEN.has(name) || isHidden(attributes)) this.unseen += 1
    if (name === 'br') this.write('\n')
    else if (BLOCKS.has(name)) this.startLine()
    else if (name === 'td' || name === 'th') this.write(' ')
  }

  onclosetag(name: string): void {
    const outer = this.depth === 1
    if (outer && name === 'tr') this.row = undefined
    else if (outer && (name === 'td' || name === 'th')) this.cell = undefined
    else if (this.unseen > 0) this.unseen -= 1
    if (BLOCKS.has(name)) this.startLine()
    if (name === 'table') this.depth = Math.max(0, this.depth - 1)
  }

  ontext(text: string): void {
    this.write(text.replaceAll(/\s+/g, ' '))
  }

  private openTable(): void {
    this.depth += 1
    if (this.depth === 1) this.tables.push({ columns: [], rows: [] })
  }

  private openRow(attributes: Attributes): void {
    this.row = { hidden: isHidden(attributes), cells: [] }
    this.cell = undefined
    this.tables.at(-1)?.rows.push(this.row)
  }

  private openCell(attributes: Attributes): void {
    if (this.row === undefined) this.openRow({})
    this.cell = {
      text: '',
      hidden: isHidden(attributes),
      columns: spanOf(attributes['colspan'], MOST_COLUMNS),
      rows: spanOf(attributes['rowspan'], MOST_ROWS),
    }
    this.row?.cells.push(this.cell)
  }

  private write(text: string): void {
    if (this.cell !== undefined && this.unseen === 0) this.cell.text += text
  }

  private startLine(): void {
    if (this.cell !== undefined && !/(^|\n) *$/.test(this.cell.text.slice(-80))) this.write('\n')
  }
}

function columnOf(attributes: Attributes): HtmlTable['columns'][number] {
  return { hidden: isHidden(attributes), columns: spanOf(attributes['span'], MOST_COLUMNS) }
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most)
}

/** Hidden rows, columns and texts are on the clipboard of Excel and Word too, with a style that hides them. */
function isHidden({ style, hidden }: Attributes): boolean {
  return (
    hidden !== undefined ||
    /(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all)/i.test(style ?? '')
  )
}
