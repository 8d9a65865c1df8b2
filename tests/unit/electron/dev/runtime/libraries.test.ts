import { expect, test } from 'vitest'
import { installLine, missingLibraries } from '../../../../../electron/dev/runtime/libraries.ts'

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libnssutil3.so => not found
	libstrange.so.4 => not found
	libnss3.so => not found
`

test('missing libraries are read from ldd, each once', () => {
  expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0', 'libnssutil3.so', 'libstrange.so.4'])
})

test('one line installs them', () => {
  expect(installLine(['libnss3.so', 'libgtk-3.so.0', 'libnssutil3.so'])).toBe(
    'apt-get install -y libgtk-3-0 libnss3',
  )
  expect(installLine(['libnss3.so', 'libstrange.so.4'])).toBe(
    'apt-get install -y libnss3; libraries without a known package: libstrange.so.4',
  )
})
