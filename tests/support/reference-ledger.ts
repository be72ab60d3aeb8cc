/**
 * Prints, when a test run ends, each published reference case with its state, so that nobody has to take "all pass" on
 * trust. Reads the results of `tests/api/analytics/reference.test.ts`; silent where that file did not run.
 */
import { readFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

const catalogue = new URL('../../api/analytics/reference-cases.json', import.meta.url)
type ListedCase = { id: string; title: string; section: string; values: number; tolerance: number }

export default class ReferenceLedger implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const reference = modules.find((module) => module.moduleId.endsWith('tests/api/analytics/reference.test.ts'))
    if (reference === undefined) return
    const cases: ListedCase[] = JSON.parse(readFileSync(catalogue, 'utf8'))
    const tests = [...reference.children.allTests()]
    const lines = cases.map(({ id, title, section, values, tolerance }) => {
      const own = tests.filter(({ fullName }) => new RegExp(`^${id}\\b`).test(fullName))
      const failed = own.filter((test) => test.result().state === 'failed').length
      const passed = own.filter((test) => test.result().state === 'passed').length
      const state = failed > 0 ? 'FAILED' : passed === own.length && passed > 0 ? 'passed' : 'not run'
      const counts = `${String(passed).padStart(3)} tests ${String(values).padStart(6)} values to ${tolerance}`
      return { state, line: `  ${state.padEnd(8)} (${section}) ${id.padEnd(24)}${counts}  ${title}` }
    })
    const passed = lines.filter(({ state }) => state === 'passed').length
    console.log(`\nReference cases: ${passed} of ${cases.length} passed`)
    console.log(lines.map(({ line }) => line).join('\n'))
  }
}
