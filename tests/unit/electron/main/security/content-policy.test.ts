import { expect, test } from 'vitest'
import { CONTENT_POLICY } from '../../../../../electron/main/security/content-policy.ts'

test('the policy is the one of the architecture, word for word', () => {
  expect(CONTENT_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})
