import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../fonts/base64.ts'

const SEALED_FORMAT = 'hoshin-sealed'

/** Rounds of PBKDF2 with SHA-256. Source: OWASP, Password Storage Cheat Sheet, 2023: 600,000 or more. */
const ROUNDS = 600_000
/** A file that asks for more would only be made to keep its reader waiting. */
const MOST_ROUNDS = 5_000_000

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))

/** A text under a passphrase: everything but what is needed to open it, and to say which file it is. */
const sealedSchema = z.strictObject({
  format: z.literal(SEALED_FORMAT),
  version: z.literal(1),
  /** What the packet is called; its file name says it too. */
  name: z.string(),
  /** Of the words that ask for the passphrase. */
  language: z.string(),
  cipher: z.literal('AES-256-GCM'),
  derivation: z.literal('PBKDF2-SHA-256'),
  rounds: z.number().check(z.int(), z.minimum(ROUNDS), z.maximum(MOST_ROUNDS)),
  salt: base64,
  iv: base64,
  data: base64,
})
export type Sealed = Readonly<z.infer<typeof sealedSchema>>

/** Bytes that nobody can foresee; every seal takes new ones. */
export type RandomBytes = (count: number) => Uint8Array

/** Seals and opens texts with one passphrase. */
export interface Sealer {
  readonly seal: (text: string, about: Pick<Sealed, 'name' | 'language'>) => Promise<Sealed>
  /** Undefined where the passphrase is another one, or the text was changed. */
  readonly open: (sealed: Sealed) => Promise<string | undefined>
}

/**
 * Texts under a passphrase: AES-256-GCM with a key that PBKDF2 makes of it, through WebCrypto. Deriving a key takes a good part
 * of a second; each salt is derived once.
 */
export function createSealer(passphrase: string, random: RandomBytes): Sealer {
  const { subtle } = crypto
  const keyFor = keysOf(passphrase)
  const salt = toBase64(random(16))
  return {
    async seal(text, { name, language }) {
      const iv = whole(random(12))
      const key = await keyFor(salt, ROUNDS)
      const data = await subtle.encrypt({ name: 'AES-GCM', iv }, key, whole(utf8ToBytes(text)))
      return {
        ...{ format: SEALED_FORMAT, version: 1, name, language },
        ...{ cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256', rounds: ROUNDS },
        ...{ salt, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) },
      }
    },
    async open({ salt: of, rounds, iv, data }) {
      try {
        const key = await keyFor(of, rounds)
        const text = await subtle.decrypt(
          { name: 'AES-GCM', iv: whole(fromBase64(iv)) },
          key,
          whole(fromBase64(data)),
        )
        return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(text))
      } catch {
        return undefined
      }
    },
  }
}

/** The keys that a passphrase gives with each salt. */
function keysOf(passphrase: string): (salt: string, rounds: number) => Promise<SealKey> {
  const { subtle } = crypto
  const keys = new Map<string, Promise<SealKey>>()
  const derive = async (salt: string, iterations: number) => {
    const bytes = whole(utf8ToBytes(passphrase.normalize('NFC')))
    const secret = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: whole(fromBase64(salt)) } as const
    return subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  }
  return (salt, rounds) => {
    const name = `${rounds} ${salt}`
    const key = keys.get(name) ?? derive(salt, rounds)
    keys.set(name, key)
    return key
  }
}

/** A sealed text as it stands in a file or a data block; undefined where the text is none. */
export function readSealed(text: string): Sealed | undefined {
  if (!text.includes(SEALED_FORMAT)) return undefined
  try {
    const read = sealedSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

/** The one written form of a sealed text in a file. */
export function writeSealed(sealed: Sealed): string {
  return `${JSON.stringify(sealed, null, 2)}\n`
}

type SealKey = Awaited<ReturnType<typeof crypto.subtle.deriveKey>>

/** Bytes in a buffer of their own, as WebCrypto takes them. */
function whole(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
