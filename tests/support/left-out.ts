import { test } from 'vitest'

/**
 * Stands in for tests that cannot run here: one skipped test whose name and note say which ones and
 * why. The run lists them at its end, and with CI set counts them as failed.
 *
 *     if (chromium) describe('…', () => …)
 *     else leftOut('browser tests: no Chromium at /usr/bin/chromium (set CHROMIUM_PATH)')
 *
 * Call it where tests are declared. Inside a running test use its context: `ctx.skip(reason)`.
 */
export function leftOut(reason: string): void {
  test(`left out: ${reason}`, (ctx) => ctx.skip(reason))
}
