/**
 * /openrosa: where ODK Collect, KoboCollect and Enketo get their forms and send what was filled in. The same lists stand behind a
 * user name as well, as KoboToolbox has them. https://docs.getodk.org/openrosa/
 */
import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { sayInEnglish } from '#api/http/in-english.ts'
import { permitting } from '#api/protection/permit.ts'
import { sameOrigin } from '#api/protection/same-origin.ts'
import { formList, manifest } from './form/form-list.ts'
import { formFor, type PhoneForm, phoneForms } from './form/phone-forms.ts'
import { sent as sentWords } from './in-words.ts'
import { message, mostMegabytes, onOpenRosaError, openRosaHeaders, xmlAnswer } from './protocol.ts'
import { identifyPhone } from './sign-in.ts'
import { acceptRecord } from './submission/accept-record.ts'
import { doubtsAbout } from './submission/doubts.ts'
import { recordAndFiles } from './submission/parts.ts'

export const doorPath = '/openrosa'

export function openRosaDoor(deps: Deps): Hono<Env> {
  const door = new Hono<Env>()
  door.onError(onOpenRosaError(deps.log))
  door.use(openRosaHeaders(deps), identifyPhone(deps), sameOrigin(deps, { page: false }), permitting('observe'))

  for (const path of ['/formList', '/:account/formList'])
    door.get(path, async (c) => {
      const { formID, listAllVersions, verbose } = c.req.query()
      const asked = { formId: formID, allVersions: listAllVersions === 'true', verbose: verbose === 'true' }
      return xmlAnswer(c, formList(await phoneForms(deps), asked, addressOf(c, deps)))
    })
  door.get('/forms/:formId/form.xml', async (c) => {
    const { bytes } = await askedForm(c, deps)
    return c.body(Uint8Array.from(bytes), 200, { 'Content-Type': 'text/xml; charset=utf-8' })
  })
  door.get('/forms/:formId/manifest', async (c) => {
    return xmlAnswer(c, manifest(await askedForm(c, deps), addressOf(c, deps)))
  })
  door.get('/forms/:formId/media/:name', async (c) => {
    const { media } = await askedForm(c, deps)
    const file = media.find(({ name }) => name === c.req.param('name'))
    if (file === undefined) throw problem('route.unknown')
    const bytes = Uint8Array.from(await readFile(deps.blobs.path(file.sha256)))
    return c.body(bytes, 200, { 'Content-Type': 'application/octet-stream' })
  })
  for (const path of ['/submission', '/:account/submission']) {
    door.get(path, (c) => {
      if (c.req.method !== 'HEAD') throw problem('route.unknown')
      return c.body(null, 204)
    })
    door.post(path, limitBody(mostMegabytes), async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer())
      const sent = await recordAndFiles(c.req.header('Content-Type') ?? '', body)
      const told = await acceptRecord(deps, { ...sent, actor: c.var.actor })
      const doubts = (await doubtsAbout(deps.mirror, told)).map((doubt) => ` (${sayInEnglish(doubt)})`)
      return xmlAnswer(c, message([sentWords, ...doubts].join(''), 'submit_success'), 201)
    })
  }
  door.all('*', () => {
    throw problem('route.unknown')
  })
  return door
}

async function askedForm(c: Context<Env>, deps: Deps): Promise<PhoneForm> {
  const formId = c.req.param('formId') ?? ''
  const form = formFor(await phoneForms(deps), formId, c.req.query('version'))
  if (form?.isOpen !== true) throw problem('xform.unknown', { code: 'xform-not-known', formId })
  return form
}

/** As people reach this server; failing a setting, as this request did, also through a proxy that adds TLS. */
function addressOf(c: Context<Env>, { settings }: Deps): string {
  const { publicUrl } = settings.outward
  const asked = new URL(c.req.url)
  if (c.req.header('X-Forwarded-Proto') === 'https') asked.protocol = 'https:'
  return `${publicUrl ?? asked.origin}${doorPath}`
}
