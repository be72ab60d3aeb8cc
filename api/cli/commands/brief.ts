/** `brief`: where a briefing is found, or the briefing itself as a PDF, printed by a browser of this machine as one role sees it. */
import { writeFile } from 'node:fs/promises'
import { problem } from '#api/contract/problems.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { readersAddress } from '#api/http/public-address.ts'
import { roleHeader } from '#api/protection/identify.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import { findChromium } from '../paper/find-chromium.ts'
import { openDoor } from '../paper/open-door.ts'
import { printPage } from '../paper/print-page.ts'
import type { Report } from '../report.ts'

export type BriefOptions = {
  /** True where no file is named. */
  pdf?: string | true
  landscape?: boolean
  from?: string
  to?: string
  asOf?: string
  address?: string
  role: ActorRole
}

export async function brief(settings: Settings, pcode: string | undefined, options: BriefOptions): Promise<Report> {
  requireRecord(settings)
  const { pdf, landscape, from, to, asOf, role } = options
  const address = addressOf(settings, options.address)
  const asked = given({ pcode, from, to, asOf })
  const client = await openClient(settings)
  try {
    const { pcode: _, ...filter } = asked
    const told = pcode === undefined ? 'country' : `districts/${encodeURIComponent(pcode)}`
    // A place nobody knows is refused here, with its reason; and what is printed next has its answer ready.
    const reply = await succeed(client, {
      method: 'GET',
      path: `/api/${told}?${new URLSearchParams(filter)}`,
      headers: { [roleHeader]: role },
    })
    reply.body.resume()
    const found = new URL(`/brief?${new URLSearchParams(asked)}`, address).href.replace(/\?$/, '')
    if (pdf === undefined) return { json: { address: found }, lines: [found] }

    const chromium = await findChromium(settings.chromium)
    const page = `/brief?${new URLSearchParams({ ...asked, sheet: landscape === true ? 'landscape' : 'portrait' })}`
    const door = await openDoor(client, { role, page, address })
    const printed = await printPage(chromium, door.entrance).finally(door.close)
    if (door.failed.length > 0)
      throw problem('printer.failed', { code: 'page-incomplete', failed: [...new Set(door.failed)] })
    const file = pdf === true ? `briefing-${pcode ?? 'country'}.pdf` : pdf
    await writeFile(file, printed)
    const pages = pagesIn(printed)
    return {
      json: { file, pages, bytes: printed.length, address: found },
      lines: [cli.brief(file, pages, printed.length)],
    }
  } finally {
    await client.close()
  }
}

const given = (parameters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

function addressOf(settings: Settings, named: string | undefined): string {
  const address = named ?? readersAddress(settings)
  if (/^https?:\/\//.test(address) && URL.canParse(address)) return address
  throw problem('request.invalid', undefined, { address: { code: 'setting-no-address' } })
}

/** Page objects are written in the clear, whatever is packed around them. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
