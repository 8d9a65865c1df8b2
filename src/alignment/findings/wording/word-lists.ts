/**
 * Words by language, as data: add a language by adding its lists. Words of alphabetic scripts are compared by their beginning,
 * so that endings do not matter; those of Japanese anywhere in the text. Lower case.
 *
 * Source: rules C24 and C25 (domain, 1.19).
 */
export interface WordList {
  readonly language: string
  /** Whether words stand apart, so that one can be found at its beginning. */
  readonly spaced: boolean
  /** Say that something gets better, not how much. */
  readonly vague: readonly string[]
  /** Count what was done instead of what came of it. */
  readonly activity: readonly string[]
  /** Stand before an activity that is counted ("number of meetings"). */
  readonly counted: readonly string[]
}

export const WORD_LISTS: readonly WordList[] = [
  {
    language: 'en',
    spaced: true,
    vague: [
      'improv',
      'optimi',
      'enhanc',
      'strengthen',
      'boost',
      'leverag',
      'streamlin',
      'world-class',
      'best-in-class',
      'excellen',
      'better',
      'drive',
      'foster',
      'promot',
      'support',
      'sustainab',
      'state-of-the-art',
      'effective',
      'efficient',
      'modernis',
      'moderniz',
      'transform',
    ],
    activity: [
      'meeting',
      'training',
      'workshop',
      'report',
      'visit',
      'presentation',
      'audit',
      'session',
      'call',
      'email',
      'e-mail',
      'newsletter',
      'review',
      'course',
      'document',
      'survey',
    ],
    counted: ['number of', 'count of', 'no. of', '# of', 'amount of'],
  },
  {
    language: 'de',
    spaced: true,
    vague: [
      'verbesser',
      'optimier',
      'steiger',
      'stärk',
      'förder',
      'ausbau',
      'weltklasse',
      'exzellen',
      'erstklassig',
      'nachhaltig',
      'effizien',
      'effektiv',
      'modernisier',
      'unterstütz',
      'vorantreib',
      'intensivier',
      'besser',
    ],
    activity: [
      'besprechung',
      'sitzung',
      'schulung',
      'workshop',
      'bericht',
      'besuch',
      'präsentation',
      'audit',
      'termin',
      'anruf',
      'rundschreiben',
      'kurs',
      'seminar',
      'umfrage',
      'dokument',
    ],
    counted: ['anzahl', 'zahl der', 'menge der'],
  },
  {
    language: 'ja',
    spaced: false,
    vague: [
      '改善',
      '最適化',
      '強化',
      '向上',
      '推進',
      '促進',
      '効率化',
      '世界一流',
      '充実',
      '活性化',
      '高度化',
    ],
    activity: [
      '会議',
      '研修',
      '打ち合わせ',
      '報告書',
      '訪問',
      '講習',
      '発表',
      '監査',
      'ワークショップ',
      'アンケート',
    ],
    counted: ['回数', '件数', '開催数', '実施数'],
  },
]
