import { codeLetter } from '../../domain/item/codes.ts'
import type { ItemKind } from '../../domain/item/item.ts'

/**
 * What stands before an item of a list on paper: signs ("•", "□"), a dash or star with a blank after it, a number or a small
 * letter with a point or bracket ("1.", "2)", "(a)"). "1.5 days", "- 5 %" and the initial of a name are none of these.
 */
const MARKER =
  /^(?:[•‣◦∙·▪▫■□◼◻▢☐☑☒✓✔➢➤►▶❖]\s*|[-–—*](?!\s*\d)\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+|\(?[A-Z]\)\s+|\(?[ivx]{1,5}[.)]\s+)/u

/**
 * A text without its bullet or number. Where every line of it has one, all go; under a first line without, those of the
 * further lines stay, since they are the shape of the text.
 */
export function withoutBullets(text: string): string {
  const lines = text.split('\n')
  const all = lines.every(line => line === '' || MARKER.test(line))
  return lines.map((line, at) => (all || at === 0 ? line.replace(MARKER, '') : line)).join('\n')
}

/** Texts without the codes of their list ("P1 Inline vision"), where each of them starts with one. */
export function withoutCodes(texts: readonly string[], kind: ItemKind): readonly string[] {
  const code = new RegExp(`^${codeLetter(kind)}\\d{1,3}[.:)]?\\s+`)
  const coded = texts.length > 0 && texts.every(text => code.test(text))
  return coded ? texts.map(text => text.replace(code, '')) : texts
}

/** Whether a text is nothing but the code of an item ("P1"). */
export function isCode(text: string): boolean {
  return /^[BGPM]\d{1,3}$/.test(text)
}
