/** One line of the table: ours beside the floor, measured in turns so that a busy machine weighs on both alike. */
export interface PairResult {
  readonly name: string
  readonly pairs: number
  /** Milliseconds. */
  readonly ours: number
  readonly floor: number
  readonly ratio: number
  /** The ratio that the issue allows; infinite for a figure that is only there to be seen. */
  readonly limit: number
}

/** A job to time; returns its duration in milliseconds, so that set-up can stay outside. */
export type Timed = (round: number) => number | Promise<number>

/**
 * Medians over alternating pairs; which of the two goes first changes each round. `warmup` pairs are run and not counted.
 *
 * The ratio is that of the two medians.
 */
export async function measurePairs(
  name: string,
  limit: number,
  jobs: { readonly ours: Timed; readonly floor: Timed },
  options: { readonly pairs: number; readonly warmup: number },
): Promise<PairResult> {
  const ours: number[] = []
  const floor: number[] = []
  for (let round = -options.warmup; round < options.pairs; round += 1) {
    const first = round % 2 === 0 ? jobs.ours : jobs.floor
    const second = round % 2 === 0 ? jobs.floor : jobs.ours
    const a = await first(round)
    const b = await second(round)
    if (round < 0) continue
    ours.push(round % 2 === 0 ? a : b)
    floor.push(round % 2 === 0 ? b : a)
  }
  const [mine, theirs] = [median(ours), median(floor)]
  return { name, pairs: options.pairs, ours: mine, floor: theirs, ratio: mine / theirs, limit }
}

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

/** The results as one table for a terminal. */
export function formatTable(results: readonly PairResult[]): string {
  const rows = results.map(result => [
    result.name,
    String(result.pairs),
    result.ours.toFixed(3),
    result.floor.toFixed(3),
    `${result.ratio.toFixed(2)}x`,
    Number.isFinite(result.limit) ? `${result.limit}x` : '',
    Number.isFinite(result.limit) ? (result.ratio <= result.limit ? 'within' : 'over') : '',
  ])
  const head = ['what', 'pairs', 'ours ms', 'floor ms', 'ratio', 'allowed', '']
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map(row => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(head), ...rows.map(line)].join('\n')
}
