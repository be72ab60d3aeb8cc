/** PUT and DELETE /api/observations/{uuid}: a phone's report, and taking one back. PUT …/place: saying where one was made. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { placed, placement, receipt, reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import { attachments, type Uploaded } from '#api/contract/uploads.ts'
import { yesOrNo } from '#api/contract/yes-or-no.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { invalidFields } from '#api/http/invalid-fields.ts'
import { newRouter } from '#api/http/router.ts'
import { binary, sentAs } from '#api/http/sent-body.ts'
import { acceptObservation } from '#api/observations/accept-observation.ts'
import { type Attached, attached } from '#api/observations/attached.ts'
import { placeByHand } from '#api/observations/place-by-hand.ts'
import { withdrawObservation } from '#api/observations/withdraw-observation.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'
import { senderOf } from '#api/uploads/sender.ts'
import { type Staging, stagingOf } from '#api/uploads/staging.ts'
import { mostPhotos, type Observation, observation } from '#data/schema/observation.ts'

const path = '/observations/{uuid}'
const params = z.object({ uuid: z.uuid() })
const received = (description: string) => ({ description, content: { 'application/json': { schema: receipt } } })
const photoMegabytes = 25
const withUploads = z.strictObject({ observation, attachments })

const submit = createRoute({
  method: 'put',
  path,
  summary: 'Send an observation; sending it again changes nothing',
  description:
    'JSON: the observation, or `{ observation, attachments }` whose files were sent to /api/uploads before and are named by their SHA-256. Or multipart/form-data with a part `observation` (JSON) and optionally up to five parts `photo` and one `audio`. The same content again gives the same receipt; other content under a known id is a conflict.',
  middleware: [permitting('observe'), limitBody(photoMegabytes)] as const,
  request: { params, headers: reporterAsked },
  ...sentAs({
    'application/json': z.union([observation, withUploads]),
    'multipart/form-data': z.object({
      observation,
      photo: z.union([binary, z.array(binary).max(mostPhotos)]).optional(),
      audio: binary.optional(),
    }),
  }),
  responses: { 200: received('It was already here'), 201: received('It is kept') },
})
const withdraw = createRoute({
  method: 'delete',
  path,
  summary: 'Withdraw an observation; a steward may erase what was sent as well',
  description:
    'Withdrawn, it is in no answer any more, and what was sent stays in the record. With erase=true what was sent, its photos and the filled form it came in are blanked in the record for good.',
  middleware: [permitting('withdraw')] as const,
  request: { params, query: z.strictObject({ erase: yesOrNo.optional() }) },
  responses: {
    200: {
      description: 'It is withdrawn',
      content: { 'application/json': { schema: z.object({ uuid: z.string(), seq: z.int() }) } },
    },
  },
})
const place = createRoute({
  method: 'put',
  path: `${path}/place`,
  summary: 'Say where an observation without a district was made',
  description: 'A district or a point. What was sent stays as it was sent; the last word on the place counts.',
  middleware: [permitting('place'), limitBody(1)] as const,
  request: { params, body: { required: true, content: { 'application/json': { schema: placement } } } },
  responses: { 200: { description: 'It is placed', content: { 'application/json': { schema: placed } } } },
})

export const observationsRoute = (deps: Deps) =>
  newRouter()
    .openapi(submit, async (c) => {
      const { uuid } = c.req.valid('param')
      await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
      const staging = stagingOf(deps, senderOf(c.var.actor))
      const sent = await readBody(c, staging)
      const files = [...sent.photos, ...(sent.audio === null ? [] : [sent.audio])].map(({ sha256 }) => sha256)
      const { name: actor } = c.var.actor
      const accepted = await acceptObservation(deps, { uuid: uuid.toLowerCase(), ...sent, actor }).catch(
        async (refused: unknown) => {
          // Of a report that was taken back nothing is kept, not even for a while.
          if (refused instanceof Problem && refused.code === 'observation.withdrawn') await staging.drop(files)
          throw refused
        },
      )
      await staging.drop(files)
      return accepted.first ? c.json(accepted.receipt, 201) : c.json(accepted.receipt, 200)
    })
    .openapi(place, async (c) => {
      const uuid = c.req.valid('param').uuid.toLowerCase()
      return c.json(await placeByHand(deps, uuid, c.req.valid('json'), c.var.actor), 200)
    })
    .openapi(withdraw, async (c) => {
      const uuid = c.req.valid('param').uuid.toLowerCase()
      const { erase = false } = c.req.valid('query')
      return c.json({ uuid, seq: await withdrawObservation(deps, uuid, c.var.actor, erase) }, 200)
    })

type Sent = { observation: Observation; photos: Attached[]; audio: Attached | null }

async function readBody(c: Context<Env>, staging: Staging): Promise<Sent> {
  const sort = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (sort === 'application/json') return readWords(parseJson(await c.req.text(), 'body'), staging)
  if (sort === 'multipart/form-data') return readParts(await partsOf(c))
  throw problem('request.unsupported', {
    code: 'content-types-accepted',
    types: ['application/json', 'multipart/form-data'],
  })
}

/** The observation alone, or with what was uploaded before it. */
function readWords(said: unknown, staging: Staging): Sent {
  if (typeof said !== 'object' || said === null || !('attachments' in said)) {
    return { observation: parseObservation(said), photos: [], audio: null }
  }
  const parsed = withUploads.safeParse(said)
  if (!parsed.success) throw problem('request.invalid', undefined, invalidFields(parsed.error.issues))
  const named = (part: Uploaded['name']): Attached[] =>
    parsed.data.attachments
      .filter(({ name }) => name === part)
      .map(({ sha256 }) => ({ sha256, bytes: () => staging.read(sha256) }))
  const [audio = null] = named('audio')
  return { observation: parsed.data.observation, photos: named('photo'), audio }
}

async function partsOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw problem('request.invalid', undefined, { body: { code: 'form-incomplete' } })
  }
}

const partNames: ReadonlySet<string> = new Set(['observation', 'photo', 'audio'])

async function readParts(parts: FormData): Promise<Sent> {
  const unknown = [...parts.keys()].filter((name) => !partNames.has(name))
  if (unknown.length > 0) {
    throw problem(
      'request.invalid',
      undefined,
      Object.fromEntries(unknown.map((name) => [name, { code: 'field-not-known' as const }])),
    )
  }
  const said = parts.get('observation')
  if (said === null) throw problem('request.invalid', undefined, { observation: { code: 'field-missing' } })
  const [photos, audio] = [parts.getAll('photo'), parts.get('audio')]
  if (photos.length > mostPhotos)
    throw problem('request.invalid', undefined, { photo: { code: 'field-too-large', most: mostPhotos, of: 'things' } })
  const files = photos.filter((photo) => typeof photo !== 'string')
  if (files.length < photos.length) throw problem('photo.invalid', { code: 'photo-is-no-file' })
  if (typeof audio === 'string') throw problem('audio.invalid', { code: 'audio-is-no-file' })
  return {
    observation: parseObservation(parseJson(typeof said === 'string' ? said : await said.text(), 'observation')),
    photos: await Promise.all(files.map(attachedIn)),
    audio: audio === null ? null : await attachedIn(audio),
  }
}

const attachedIn = async (file: File): Promise<Attached> => attached(new Uint8Array(await file.arrayBuffer()))

function parseObservation(said: unknown): Observation {
  const parsed = observation.safeParse(said)
  if (parsed.success) return parsed.data
  throw problem('request.invalid', undefined, invalidFields(parsed.error.issues))
}

function parseJson(text: string, part: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw problem('request.invalid', undefined, { [part]: { code: 'field-not-json' } })
  }
}
