/** GET /api/seal-key, PUT and DELETE /api/offices/{key}: which other instances are trusted, and the line by which they may trust this one. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { officeName, officeSet, sealKeyAnswer } from '#api/contract/sealed-files.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permit, permitting } from '#api/protection/permit.ts'
import { write } from '#api/record/write.ts'
import { type Office, offices, requireKey } from '#api/sealing/offices.ts'
import { fingerprint, instanceKey, keyLine } from '#api/sealing/seal-key.ts'

const path = '/offices/{key}' as const
const params = z.object({ key: z.string().min(1).max(120) })

const own = createRoute({
  method: 'get',
  path: '/seal-key',
  summary: 'The public key of this instance, and the other instances known to it',
  responses: answers(sealKeyAnswer),
})
const trust = createRoute({
  method: 'put',
  path,
  summary: 'Trust another instance by its public key',
  middleware: [permitting('administer'), limitBody(1)] as const,
  request: { params, body: { required: true, content: { 'application/json': { schema: officeName.strict() } } } },
  responses: answers(officeSet),
})
const distrust = createRoute({
  method: 'delete',
  path,
  summary: 'Take no more files from another instance, and seal none for it',
  middleware: [permitting('administer')] as const,
  request: { params },
  responses: answers(officeSet),
})

const told = ({ key, name, isTrusted }: Office) => ({
  key: keyLine(key),
  name,
  fingerprint: fingerprint(key),
  isTrusted,
})

export const officesRoute = (deps: Deps) => {
  const set = async (office: Office, actor: string) => {
    const body = { ...office }
    const { seq } = await write(deps, { kind: 'office.set', subject: office.key, actor, body })
    return { ...told(office), seq }
  }
  return newRouter()
    .openapi(own, async (c) => {
      permit(c.var.actor, 'administer')
      const { own: key } = await instanceKey(deps.settings.dir)
      const known = await offices(deps.mirror)
      return c.json({ key: keyLine(key), fingerprint: fingerprint(key), offices: known.map(told) }, 200)
    })
    .openapi(trust, async (c) => {
      const key = requireKey(c.req.valid('param').key)
      if (key === (await instanceKey(deps.settings.dir)).own)
        throw problem('request.invalid', undefined, { key: { code: 'office-is-this-one' } })
      return c.json(await set({ key, name: c.req.valid('json').name, isTrusted: true }, c.var.actor.name), 200)
    })
    .openapi(distrust, async (c) => {
      const key = requireKey(c.req.valid('param').key)
      const known = await offices(deps.mirror)
      const office = known.find((each) => each.key === key)
      if (office === undefined)
        throw problem('office.unknown', { code: 'office-not-named', offices: known.map(({ name }) => name) })
      return c.json(await set({ ...office, isTrusted: false }, c.var.actor.name), 200)
    })
}
