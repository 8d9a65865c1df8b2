import { utf8ToBytes } from '@noble/hashes/utils.js'
import { RESPONSE_MAX_BYTES } from '../../catchball/read-response.ts'
import { carriedResponses } from '../../exchange/packet/carried-responses.ts'
import { createSealer, readSealed } from '../../exchange/packet/sealed.ts'
import type { Sealer } from '../../exchange/packet/sealed.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { FileProblem, ResponseFile } from './examine.ts'

/**
 * The responses in files, whichever way they came: in a file of their own, in a mail, in a saved page, and with any of these
 * under a passphrase. Answers all of them, or everything that is wrong.
 *
 * `passphrases`: those that may open what is sealed; each is tried. Opening takes a good part of a second for each.
 */
export async function openFiles(
  files: readonly ResponseFile[],
  passphrases: readonly string[] = [],
): Promise<Result<readonly ResponseFile[], readonly FileProblem[]>> {
  // Nothing is sealed here, so nothing random is needed.
  const sealers = passphrases.map(passphrase => createSealer(passphrase, count => new Uint8Array(count)))
  const good: ResponseFile[] = []
  const bad: FileProblem[] = []
  for (const file of files) {
    const opened = await openFile(file, sealers)
    if (opened.ok) good.push(...opened.value)
    else bad.push(opened.error)
  }
  return bad.length > 0 ? err(bad) : ok(good)
}

async function openFile(
  { name, bytes }: ResponseFile,
  sealers: readonly Sealer[],
): Promise<Result<readonly ResponseFile[], FileProblem>> {
  // Who reads it next says that it is too large.
  if (bytes.length > RESPONSE_MAX_BYTES) return ok([{ name, bytes }])
  const carried = carriedResponses(bytes)
  if (!carried.ok) return problem(name, carried.error)
  const opened: ResponseFile[] = []
  for (const document of carried.value) {
    const sealed = readSealed(lenient(document))
    if (sealed === undefined) {
      opened.push({ name, bytes: document })
      continue
    }
    if (sealers.length === 0) {
      const message = 'This response is protected with a passphrase. Give the passphrase of its packet.'
      return problem(name, { code: 'sealed', message })
    }
    let text: string | undefined
    for (const sealer of sealers) text ??= await sealer.open(sealed)
    if (text === undefined) {
      const message =
        'The passphrase does not open this response. Give that of its packet, or ask for the file again.'
      return problem(name, { code: 'sealed', message })
    }
    opened.push({ name, bytes: utf8ToBytes(text) })
  }
  return ok(opened)
}

function problem(
  file: string,
  { code, message }: Pick<FileProblem, 'code' | 'message'>,
): Result<never, FileProblem> {
  return err({ code, file, message: `${file}: ${message}` })
}

/** Text whatever the bytes are; what is no text is no sealed document either. */
function lenient(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
