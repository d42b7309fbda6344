import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/**
 * Lists at the end of a run what was left out and why; with CI set, a run that left something out fails.
 * The default export is what vitest looks for in a reporter named in its configuration.
 */
export default class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = new Map<string, number>()
    for (const module of modules) {
      for (const skipped of module.children.allTests('skipped')) {
        if (brokenAbove(skipped)) continue
        const result = skipped.result()
        const reason = (result.state === 'skipped' && result.note) || `no reason given: ${module.relativeModuleId} > ${skipped.fullName}`
        tests.set(reason, (tests.get(reason) ?? 0) + 1)
      }
    }
    if (tests.size === 0) return
    const lines = [...tests].map(([reason, count]) => `  - ${reason}${count > 1 ? ` (${count} places)` : ''}`)
    console.warn(`\nLeft out:\n${lines.join('\n')}\n`)
    if (!process.env.CI) return
    console.error('CI is set, so what was left out counts as failed.\n')
    process.exitCode = 1
  }
}

/** Whether a suite around the test broke in a hook: the test did not run, and the run has failed already. */
function brokenAbove(test: TestCase): boolean {
  let above: TestSuite | TestModule = test.parent
  while (above.errors().length === 0 && above.type === 'suite') above = above.parent
  return above.errors().length > 0
}
