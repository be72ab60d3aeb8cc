/** `invite`: a link for one person to join by, shown this once. `people`: who has an account. `disable`, `enable`: whether they may sign in. */
import { json } from 'node:stream/consumers'
import type { z } from 'zod'
import { invited, type PersonRow, people as peopleAnswer, personChanged } from '#api/contract/people.ts'
import { problem } from '#api/contract/problems.ts'
import { readersAddress } from '#api/http/public-address.ts'
import type { Role } from '#api/record/entries.ts'
import type { Settings } from '#api/settings.ts'
import type { Sensitivity } from '#data/schema/sensitivity.ts'
import { cli } from '#web/text/en/cli.ts'
import { type Asking, openClient, succeed } from '../api-client.ts'
import { requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export type InviteOptions = { role: Role; area?: string[]; ceiling: Sensitivity; for: string; days: number }

export async function invite(
  settings: Settings,
  { role, area, ceiling, days, for: note }: InviteOptions,
): Promise<Report> {
  const made = await asked(settings, invited, {
    ...posting('POST', { role, area: area ?? null, ceiling, note, expiresInDays: days }),
    path: '/api/people',
  })
  const link = `${readersAddress(settings)}/join#${made.secret}`
  return { json: { ...made, link }, lines: [link, cli.people.link(role, made.expiresAt.slice(0, 10))] }
}

export async function people(settings: Settings): Promise<Report> {
  const answer = await everybody(settings)
  const lines = answer.rows.map((row) => cli.people.row({ ...row, name: row.name ?? row.note }))
  return { json: answer, lines: lines.length === 0 ? [cli.people.none] : lines }
}

export async function setDisabled(settings: Settings, who: string, disabled: boolean): Promise<Report> {
  const { rows } = await everybody(settings)
  const person = rows.find(({ personId, name }) => personId === who || name === who)
  if (person === undefined) throw problem('person.unknown')
  const { personId, role, area, ceiling } = person
  const path = `/api/people/${encodeURIComponent(personId)}`
  const changed = await asked(settings, personChanged, { ...posting('PUT', { role, area, ceiling, disabled }), path })
  return { json: changed, lines: [cli.people.changed(nameOf(person), disabled)] }
}

const nameOf = ({ name, note, personId }: PersonRow): string => name ?? (note || personId)
const everybody = (settings: Settings) => asked(settings, peopleAnswer, { method: 'GET', path: '/api/people' })
const posting = (method: string, body: unknown) => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

async function asked<S extends z.ZodType>(settings: Settings, answer: S, asking: Asking): Promise<z.output<S>> {
  requireRecord(settings)
  const client = await openClient(settings)
  try {
    const reply = await succeed(client, asking)
    return answer.parse(await json(reply.body))
  } finally {
    await client.close()
  }
}
