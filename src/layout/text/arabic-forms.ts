/** The four shapes of an Arabic letter, by the letters it joins. */
export type JoinedForm = 'isolated' | 'final' | 'initial' | 'medial'

const order: readonly JoinedForm[] = ['isolated', 'final', 'initial', 'medial']

/**
 * Letters with presentation forms in Unicode: letter, first form, number of forms (in the order isolated, final, initial, medial).
 * Facts of the blocks Arabic Presentation Forms-A and -B; a test checks each against its compatibility decomposition.
 */
const encoded = new Map<number, readonly [first: number, count: number]>(
  [
    '621 fe80 1 622 fe81 2 623 fe83 2 624 fe85 2 625 fe87 2 626 fe89 4 627 fe8d 2 628 fe8f 4 629 fe93 2 62a fe95 4',
    '62b fe99 4 62c fe9d 4 62d fea1 4 62e fea5 4 62f fea9 2 630 feab 2 631 fead 2 632 feaf 2 633 feb1 4 634 feb5 4',
    '635 feb9 4 636 febd 4 637 fec1 4 638 fec5 4 639 fec9 4 63a fecd 4 641 fed1 4 642 fed5 4 643 fed9 4 644 fedd 4',
    '645 fee1 4 646 fee5 4 647 fee9 4 648 feed 2 649 feef 2 64a fef1 4 671 fb50 2 67b fb52 4 67e fb56 4 680 fb5a 4',
    '67a fb5e 4 67f fb62 4 679 fb66 4 6a4 fb6a 4 6a6 fb6e 4 684 fb72 4 683 fb76 4 686 fb7a 4 687 fb7e 4 68d fb82 2',
    '68c fb84 2 68e fb86 2 688 fb88 2 698 fb8a 2 691 fb8c 2 6a9 fb8e 4 6af fb92 4 6b3 fb96 4 6b1 fb9a 4 6ba fb9e 2',
    '6bb fba0 4 6c0 fba4 2 6c1 fba6 4 6be fbaa 4 6d2 fbae 2 6d3 fbb0 2 6ad fbd3 4 6c7 fbd7 2 6c6 fbd9 2 6c8 fbdb 2',
    '677 fbdd 1 6cb fbde 2 6c5 fbe0 2 6c9 fbe2 2 6d0 fbe4 4 6cc fbfc 4',
  ]
    .join(' ')
    .split(/ (?=6[^ ]* f)/)
    .map(entry => {
      const [letter, first, count] = entry.split(' ')
      return [parseInt(letter ?? '', 16), [parseInt(first ?? '', 16), Number(count)]]
    }),
)

/** Lam with the alef after it is always one glyph; its final form follows its isolated one. */
const lamAlef = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
])

/** Where the fonts build puts the forms that Unicode has no code point for: four in a row for each letter of these blocks. */
const ownForms = [
  { from: 0x620, to: 0x77f, at: 0xe000 },
  { from: 0x860, to: 0x8ff, at: 0xe600 },
] as const

/** The code point of a letter's form: of Unicode where it has one, else of our own. Undefined for what is no Arabic letter. */
export function formOf(letter: number, form: JoinedForm): number | undefined {
  const index = order.indexOf(form)
  const [first, count] = encoded.get(letter) ?? [0, 0]
  if (index < count) return first + index
  const block = ownForms.find(({ from, to }) => letter >= from && letter <= to)
  return block === undefined ? undefined : block.at + 4 * (letter - block.from) + index
}

/** The code point of lam and the alef after it, joined to the letter before them or not; undefined where `alef` is none. */
export function lamAlefOf(alef: number, form: 'isolated' | 'final'): number | undefined {
  const isolated = lamAlef.get(alef)
  return isolated === undefined || form === 'isolated' ? isolated : isolated + 1
}

/** The text that a drawn character stands for, as it would be typed: the letters behind a joined form; others unchanged. */
export function typedText(codePoint: number): string {
  const block = ownForms.find(({ from, to, at }) => codePoint >= at && codePoint < at + 4 * (to - from + 1))
  if (block !== undefined) return String.fromCodePoint(block.from + Math.floor((codePoint - block.at) / 4))
  const drawn = String.fromCodePoint(codePoint)
  return codePoint >= 0xfb50 && codePoint <= 0xfefc ? drawn.normalize('NFKC') : drawn
}
