/** The parts used of packages that ship no types. */
declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`, and a variable one to the given place on its axes. */
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2'
      variationAxes?: Record<string, number>
      keepFeatures?: string[]
      noHinting?: boolean
    },
  ): Promise<Buffer>
  export { subsetFont as default }
}

declare module 'fontverter' {
  /** Changes the container of a font. */
  export function convert(font: Buffer, toFormat: 'truetype' | 'woff2'): Promise<Buffer>
}
