export function runCommandLine(args: readonly string[]): Promise<void> {
  throw new Error(String(args))
}
