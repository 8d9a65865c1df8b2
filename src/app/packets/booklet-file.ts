import type { PacketDocument } from '../../catchball/packet-document.ts'
import { pagesToPdf } from '../../exchange/pdf/pages-to-pdf.ts'
import { bookletOf } from '../../exchange/packet/booklet.ts'
import { bookletWords } from '../../exchange/packet/booklet-words.ts'
import { stringsFor } from '../../exchange/packet/strings.ts'
import { dateText } from '../../exchange/packet/words.ts'
import type { PageParts } from '../../exchange/packet/write-page.ts'
import type { Drawing } from '../../layout/drawing.ts'
import { bookletPages } from '../../layout/prose/prose-pages.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import { documentProblem } from '../export-plan/font-problem.ts'

/** A booklet that lies beside a packet. */
export interface BookletFile {
  /** PLAN-ADDRESSEE-rN.booklet.pdf */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

/**
 * The booklet of a packet on A4. `picture`: its line of sight. The same packet gives the same bytes. Error: a font is damaged, in one
 * line.
 */
export async function bookletFile(
  document: PacketDocument,
  picture: Drawing | undefined,
  { metrics, fonts }: PageParts,
): Promise<Result<BookletFile, string>> {
  const strings = stringsFor(document.language)
  const { strip } = bookletWords(strings.language)
  const { name, due, round } = document
  const cells = [
    { label: strip.packet, value: name },
    { label: strings.cover.due, value: due === undefined ? strings.cover.noDue : dateText(due, strings) },
    { label: strings.cover.round, value: String(round) },
  ]
  const booklet = bookletOf(document)
  const { pages, missing } = bookletPages(
    metrics,
    booklet,
    'A4',
    { cells, page: strip.page, pageOf: (page, of) => `${page} ${strings.of} ${of}` },
    picture,
  )
  const pdf = await pagesToPdf(pages, {
    ...{ page: 'A4', title: `${booklet.note ?? name}: ${booklet.kind}`, fonts: fonts.print },
  })
  if (!pdf.ok) return err(documentProblem(pdf.error))
  return ok({ fileName: `${name}.booklet.pdf`, bytes: pdf.value.bytes, missing })
}
