/** A table as both clipboard flavours that spreadsheets take. */
export interface ClipboardTable {
  /** `text/plain`: tabs between fields, line breaks between rows, as Excel writes it. */
  readonly text: string
  /** `text/html`: one table, escaped. */
  readonly html: string
}

/**
 * Writes rows of texts for the clipboard.
 *
 * A field with a tab, a line break or a quotation mark is put in quotation marks, its own doubled, so that a spreadsheet reads it
 * back as one cell. Line breaks in the HTML are `<br>`.
 */
export function writeTable(rows: readonly (readonly string[])[]): ClipboardTable {
  return {
    text: rows.map(row => row.map(quoted).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><tbody>${rows.map(htmlRow).join('')}</tbody></table>`,
  }
}

function quoted(field: string): string {
  return /["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function htmlRow(row: readonly string[]): string {
  return `<tr>${row.map(field => `<td>${escaped(field)}</td>`).join('')}</tr>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n?|\n/g, '<br>')
}
