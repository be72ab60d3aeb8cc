/** One served demo country for all browser tests. */
import type { TestProject } from 'vitest/node'
import { serveInstance } from './served-instance.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string
    demoOutput: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await serveInstance()
  project.provide('demoUrl', demo.url)
  project.provide('demoOutput', demo.output())
  return demo.stop
}
