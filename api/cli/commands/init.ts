/** `init`: begins an instance. Needs the record to itself, and an empty one. */
import { problem } from '#api/contract/problems.ts'
import { write } from '#api/record/write.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openHere } from '../open-here.ts'
import type { Report } from '../report.ts'

export type InitOptions = { demo?: boolean; name?: string; code?: string }

export async function init(settings: Settings, { demo, name, code }: InitOptions): Promise<Report> {
  const { deps, close } = await openHere(settings)
  try {
    if (deps.journal.seq > 0) throw problem('record.not-empty', { code: 'folder-holds-record', dir: settings.dir })
    if (demo === true) {
      const { createDemo } = await import('#api/demo.ts')
      await createDemo(deps)
    } else {
      const body = { name: name ?? 'Our country', countryCode: code ?? null, fictional: false }
      await write(deps, { kind: 'instance.created', subject: 'instance', actor: 'local', body })
    }
    const { seq } = deps.journal
    return {
      json: { dir: settings.dir, demo: demo === true, seq },
      lines: [cli.init(settings.dir, seq)],
    }
  } finally {
    await close()
  }
}
