/** A value as JSON that may stand in a script element of a page: no character of it can end the element or a line. */
export function jsonForPage(value: unknown): string {
  return inPage(JSON.stringify(value))
}

/** The same for JSON that is there already. */
export function inPage(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** Characters that turn the text around them; an element with a direction of its own needs none. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** Text without the characters by which it would turn what stands beside it. */
export function unturned(text: string): string {
  return text.replace(TURNING, '')
}

/** Text as the content of an element or of a quoted attribute. */
export function htmlText(text: string): string {
  if (!MARKUP.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const MARKUP = /[&<>"']/

/** Text as a string of a style sheet that stands in a page: everything but letters, digits and spaces by its code. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ]/gu, character => {
    return `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `
  })
  return `"${escaped}"`
}
