/** Facts about characters that line breaking and itemisation need. Ranges from the Unicode Character Database. */

const zeroWidthSpace = 0x200b
const softHyphen = 0xad
export const ellipsis = '…'

/** Whether a code point joins the cluster before it: a combining mark, a variation selector or a zero-width joiner. */
export function extendsCluster(codePoint: number): boolean {
  if (codePoint < 0x300) return false
  if (codePoint === 0x200c || codePoint === 0x200d) return true
  if (codePoint > 0x2e7f && codePoint < 0xa66f)
    return codePoint >= 0x302a && /\p{M}/u.test(String.fromCodePoint(codePoint))
  return /[\p{M}\p{Emoji_Modifier}]/u.test(String.fromCodePoint(codePoint))
}

/** Whether a code point is never drawn by itself: joiners, marks of direction, selectors, hyphenation hints. */
export function isInvisible(codePoint: number): boolean {
  if (codePoint < 0x300) return codePoint === softHyphen
  if (codePoint > 0x2070 && codePoint < 0xfe00) return codePoint === 0x3164
  return /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint))
}

/** Spaces at which a line may end, and which are dropped there. No-break spaces are not among them. */
export function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0x20 ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a && codePoint !== 0x2007) ||
    codePoint === 0x205f ||
    codePoint === 0x3000
  )
}

/** Ideographs, kana and full-width forms: a line may end between any two of them, but for the rules of `noStart` and `noEnd`. */
function isIdeographic(codePoint: number): boolean {
  if (codePoint < 0x2e80) return false
  return (
    codePoint <= 0xa4cf ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x1f300 && codePoint <= 0x3ffff)
  )
}

const glue = new Set([0xa0, 0x2007, 0x2011, 0x202f, 0x2060, 0xfeff])
const hyphens = new Set([0x2d, 0x2010, 0x2012, 0x2013, 0x2014, 0x58a, 0x5be, 0x30a0])
const noStart = new Set(
  Array.from(
    '、。，．：；？！）」』】〕〉》｝］〗〙〟｠»”’)]},.!?:;%…‥ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻・‼⁇⁈⁉〜゛゜ヽヾゝゞ％℃°｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ',
    char => char.codePointAt(0),
  ),
)
const noEnd = new Set(Array.from('「『【〔〈《｛（［〖〘〝｟«“‘([{￥＄￡￦', char => char.codePointAt(0)))

/**
 * Whether a line may end between two neighbouring characters, `before` having `previous` in front of it (0 at the start).
 *
 * A working part of the Unicode line breaking rules: spaces, hyphens, slashes, the Ethiopic word space, ideographs.
 */
export function mayBreak(previous: number, before: number, after: number): boolean {
  if (before > 0x40 && before < 0x7b && after > 0x40 && after < 0x7b) return false
  if (isSpace(after)) return false
  if (isSpace(before) || before === zeroWidthSpace || before === softHyphen) return true
  if (after === zeroWidthSpace || after === softHyphen) return false
  if (before < 0x2d || glue.has(before) || glue.has(after)) return false
  if (hyphens.has(before)) {
    const inWord = previous !== 0 && !isSpace(previous) && !hyphens.has(previous)
    return inWord && !hyphens.has(after) && (!isDigit(after) || before > 0x2d) && !noStart.has(after)
  }
  if (before === 0x2f) return isLetter(previous) && isLetter(after)
  if (before >= 0x1361 && before <= 0x1368) return after < 0x1361 || after > 0x1368
  if (isIdeographic(before) || isIdeographic(after)) return !noEnd.has(before) && !noStart.has(after)
  return false
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39
}

function isLetter(codePoint: number): boolean {
  return codePoint > 0x40 && /\p{L}/u.test(String.fromCodePoint(codePoint))
}
