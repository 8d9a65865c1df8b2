/** What every host of `src` has (Node, Electron's window, browsers) and ECMAScript's own library does not declare. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}

/** The part of WebCrypto that protects packets. */
interface SecretKey {
  readonly algorithm: unknown
}
declare const crypto: {
  readonly subtle: {
    importKey(
      format: 'raw',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: 'PBKDF2',
      extractable: false,
      usages: ['deriveKey'],
    ): Promise<SecretKey>
    deriveKey(
      algorithm: {
        readonly name: 'PBKDF2'
        readonly hash: 'SHA-256'
        readonly iterations: number
        readonly salt: Uint8Array<ArrayBuffer>
      },
      secret: SecretKey,
      made: { readonly name: 'AES-GCM'; readonly length: 256 },
      extractable: false,
      usages: ['encrypt', 'decrypt'],
    ): Promise<SecretKey>
    encrypt(algorithm: SealWith, key: SecretKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
    decrypt(algorithm: SealWith, key: SecretKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  }
}
interface SealWith {
  readonly name: 'AES-GCM'
  readonly iv: Uint8Array<ArrayBuffer>
}

declare class TextEncoder {
  encode(text: string): Uint8Array
}
