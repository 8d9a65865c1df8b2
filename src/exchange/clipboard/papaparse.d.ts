/** The part of Papa Parse that is used; its published types want those of Node and the DOM, which `src` must not see. */
declare module 'papaparse' {
  interface ParseOptions {
    readonly delimiter: string
    readonly newline: '\n'
    readonly quoteChar?: string
  }
  interface ParseOutcome {
    readonly data: string[][]
    readonly errors: readonly { readonly type: string }[]
  }
  const papa: { parse(text: string, options: ParseOptions): ParseOutcome }
  export default papa
}
