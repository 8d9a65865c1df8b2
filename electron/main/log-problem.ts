/** Puts what went wrong where a terminal or a log shows it; windows get a plain line instead. */
export function logProblem(place: string, cause: unknown): void {
  console.error(`${place}:`, cause)
}
