/**
 * A substitution table (GSUB) with the feature of initial forms, and nothing in it.
 *
 * A browser that finds no joining rules in an Arabic font makes some up from the joined forms that the font happens to have, and
 * joins anew what layout has joined. Rules that are there but empty stop it.
 */
export function noJoining(): Uint8Array {
  const tag = (letters: string) => Array.from(letters, letter => letter.charCodeAt(0))
  return Uint8Array.from([
    ...[0, 1, 0, 0, 0, 10, 0, 30, 0, 44],
    ...[0, 1, ...tag('arab'), 0, 8],
    ...[0, 4, 0, 0],
    ...[0, 0, 0xff, 0xff, 0, 1, 0, 0],
    ...[0, 1, ...tag('init'), 0, 8],
    ...[0, 0, 0, 0],
    ...[0, 0],
  ])
}
