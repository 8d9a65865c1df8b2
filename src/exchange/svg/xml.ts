/** What XML forbids, and what would turn round the reading of the text about it. */
const unwanted = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufffe\uffff]/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as content or attribute value of XML: nothing in it is markup, a control or an override of direction. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unwanted, '')
    .replace(/[&<>"']/g, char => entities[char] ?? char)
}

/** A number with at most three decimals, the same on every machine. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0)
}

/** Attributes in the order given, without those that have no value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return ''
      return ` ${name}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`
    })
    .join('')
}
