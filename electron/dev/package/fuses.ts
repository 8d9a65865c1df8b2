import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** What the packaged app must have burnt in, and the word for it. */
const expected: [option: FuseV1Options, name: string, on: boolean][] = [
  [FuseV1Options.RunAsNode, 'runAsNode', false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'nodeOptions', false],
  [FuseV1Options.EnableNodeCliInspectArguments, 'nodeCliInspect', false],
  [FuseV1Options.EnableCookieEncryption, 'cookieEncryption', true],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'asarIntegrity', true],
  [FuseV1Options.OnlyLoadAppFromAsar, 'onlyLoadAppFromAsar', true],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, 'grantFileProtocolExtraPrivileges', false],
]

/** Reads the fuses back from the packaged executable; returns the names of those that are not as they must be. */
export async function wrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable)
  // The wire holds characters: "0" is off, "1" is on, anything else was taken out of this Electron.
  const burnt = (option: FuseV1Options) => String.fromCharCode(Number(wire[option]))
  return expected.filter(([option, , on]) => burnt(option) !== (on ? '1' : '0')).map(([, name]) => name)
}
