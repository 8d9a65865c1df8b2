/** One thing that is wrong with a document: where, and what to do about it. */
export interface Problem {
  /** `matrices[0].links[3].b`, or `line 4, column 17` where the text is no JSON yet; empty for the whole document. */
  readonly place: string
  readonly message: string
}

/** Why a document is refused as a whole. There is at least one problem; a very bad document lists the first hundred. */
export interface FormatError {
  readonly code: 'too-large' | 'not-text' | 'not-json' | 'wrong-format' | 'newer' | 'invalid'
  readonly problems: readonly Problem[]
}

/** More problems than this are not collected. */
export const MOST_PROBLEMS = 100

/** A problem as one line: `matrices[0].links[3].b: no item "G9" in matrix "corp"`. */
export function problemLine(problem: Problem): string {
  return problem.place === '' ? problem.message : `${problem.place}: ${problem.message}`
}

/** A refusal with a single problem. */
export function formatError(code: FormatError['code'], message: string, place = ''): FormatError {
  return { code, problems: [{ place, message }] }
}

/** A piece of a foreign document as it may stand in a message: one line, cut to 60 characters, nothing invisible. */
export function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text
  return JSON.stringify(short).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
