/** Writes down what fires now. The page's inbox, the mail and the call are all made of these entries. */
import { randomUUID } from 'node:crypto'
import { dueAlerts } from '#api/answers/alerts/due-alerts.ts'
import type { Deps } from '#api/deps.ts'
import { writeAll } from '#api/record/write.ts'

type Firing = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>

/** How many fired. */
export async function fireAlerts(deps: Firing): Promise<number> {
  const due = await dueAlerts(deps.mirror, deps.clock.now())
  const drafts = due.map((alert) => {
    const alertId = randomUUID()
    return { draft: { kind: 'alert.fired', subject: alertId, actor: 'watch', body: { alertId, ...alert } } as const }
  })
  await writeAll(deps, drafts)
  return drafts.length
}
