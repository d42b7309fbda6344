import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cssProperties, PALETTES } from '../../picture/look/palette'

const css = readFileSync('client/parts/base.css', 'utf8')
const properties = (block: string) => Object.fromEntries([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1]!, m[2]!]))
const [light, dark] = [/:root \{([^}]+)\}/, /:root\[data-theme="dark"\] \{([^}]+)\}/].map((pattern) => properties(pattern.exec(css)![1]!))

test('the style sheet has the colours of the picture, light and dark', () => {
  expect(light).toMatchObject(cssProperties(PALETTES.light))
  expect(dark).toMatchObject(cssProperties(PALETTES.dark))
})
