/**
 * Closes a switch over a union: a new member that is not handled becomes a type error at the call.
 *
 * Throws when it is reached all the same, which means that unchecked data got past a schema.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
