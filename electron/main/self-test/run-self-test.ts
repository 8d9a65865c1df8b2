export function runSelfTest(): Promise<void> {
  throw new Error()
}
