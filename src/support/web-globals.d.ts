/** What every host of `src` has (Node, Electron's window, browsers) and ECMAScript's own library does not declare. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
