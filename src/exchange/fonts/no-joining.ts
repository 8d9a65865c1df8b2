/** The features by which a browser joins Arabic, in the order of their tags. */
const joining = ['fina', 'init', 'isol', 'medi', 'rlig']

/**
 * A substitution table (GSUB) with the features that join Arabic, which put the missing glyph in the place of itself.
 *
 * A browser that finds no joining rules in an Arabic font makes some up from the joined forms that the font happens to have, and
 * joins anew what layout has joined. Rules that do nothing stop it; Chromium 153 takes rules without substitutions for none.
 */
export function noJoining(): Uint8Array {
  const features = joining.flatMap((tag, at) => [...letters(tag), ...short(2 + 6 * joining.length + 6 * at)])
  const featureList = [
    ...short(joining.length),
    ...features,
    ...joining.flatMap(() => [...short(0), ...short(1), ...short(0)]),
  ]
  const script = [...short(4), ...short(0), ...short(0), ...short(0xffff), ...short(joining.length)]
  const scriptList = [
    ...short(1),
    ...letters('arab'),
    ...short(8),
    ...script,
    ...joining.flatMap((_, at) => short(at)),
  ]
  const coverage = [1, 1, 0].flatMap(short)
  const substitution = [...[1, 6, 0].flatMap(short), ...coverage]
  const lookup = [...[1, 0, 1, 8].flatMap(short), ...substitution]
  const lookupList = [...short(1), ...short(4), ...lookup]
  const start = 10
  const places = [start, start + scriptList.length, start + scriptList.length + featureList.length]
  return Uint8Array.from([...[1, 0, ...places].flatMap(short), ...scriptList, ...featureList, ...lookupList])
}

function short(value: number): [number, number] {
  return [value >> 8, value & 0xff]
}

function letters(tag: string): number[] {
  return Array.from(tag, letter => letter.charCodeAt(0))
}
