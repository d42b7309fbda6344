import { expect, test } from 'vitest'
import { differencesPage } from '../../server/store/embedded/dialect/page'

test('docs/embedded-differences.md lists the rules as they are', async () => {
  await expect(differencesPage()).toMatchFileSnapshot('../../docs/embedded-differences.md')
})
