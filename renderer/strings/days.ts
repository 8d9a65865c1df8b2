/** A date of a plan in words: "Friday 23 October 2026", short "23 Oct 2026"; a month alone "October 2026". */
export function dateWords(date: string, size: 'short' | 'long' = 'short'): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1, day ?? 1))
  const name = size === 'short' ? 'short' : 'long'
  return at
    .toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      month: name,
      ...(day === undefined ? {} : { day: 'numeric' }),
      ...(day === undefined || size === 'short' ? {} : { weekday: 'long' }),
    })
    .replace(',', '')
}

/** How many days a date lies ahead of another day; negative where it is past. A month lasts until its end. */
export function daysUntil(date: string, today: string): number {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const end = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
  return Math.round((end - Date.parse(`${today.slice(0, 10)}T00:00:00Z`)) / 86_400_000)
}

/** Today on this computer, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
