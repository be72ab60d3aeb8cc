/** POST and GET /api/sealed-files: what offices without a network send, taken in after a dry run. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRoute } from '@hono/zod-openapi'
import { type Headlines, headlines, moved } from '#api/answers/sealed-files/headlines.ts'
import { sealedReport as reportOf } from '#api/answers/sealed-files/report.ts'
import { sealedFileList, sealedReport, takeInQuery } from '#api/contract/sealed-files.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { oneFile, sentAs } from '#api/http/sent-body.ts'
import { uploadedFile } from '#api/imports/reading/uploaded-file.ts'
import { permit } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { fingerprint } from '#api/sealing/seal-key.ts'
import { takeIn } from '#api/sealing/take-in.ts'
import { takenFiles } from '#api/sealing/taken-files.ts'

const take = createRoute({
  method: 'post',
  path: '/sealed-files',
  summary: 'Take in a sealed file of an office; with `dryRun`, say what it would change',
  description: 'The file is the body, or the part `file` of a form. Sent twice it changes nothing the second time.',
  request: { query: takeInQuery.strict() },
  ...sentAs(oneFile),
  responses: answers(sealedReport, 'What it brings'),
})
const list = createRoute({
  method: 'get',
  path: '/sealed-files',
  summary: 'Sealed files taken in, newest first',
  responses: answers(sealedFileList),
})

export const sealedFilesRoute = (deps: Deps) =>
  newRouter()
    .openapi(take, async (c) => {
      permit(c.var.actor, 'import')
      const { dryRun } = c.req.valid('query')
      const { mirror, blobs } = deps
      const file = join(blobs.incoming, `${randomUUID()}.sealed`)
      try {
        await pipeline(Readable.from((await uploadedFile(c.req.raw)).bytes), createWriteStream(file))
        const scope = await scopeOf(mirror, {})
        const before: Headlines[] = []
        const told = await takeIn(deps, file, {
          dryRun,
          actor: c.var.actor.name,
          beforeKeeping: async () => void before.push(await headlines(mirror, scope)),
          whileOpen: (taken) => reportOf(deps, taken),
        })
        const [then] = before
        const changes = then === undefined ? [] : moved(then, await headlines(mirror, scope))
        return c.json(inEnglish({ ...told, moved: changes, seq: mirror.seq }), 200)
      } finally {
        await rm(file, { force: true })
      }
    })
    .openapi(list, async (c) => {
      permit(c.var.actor, 'import')
      const rows = (await takenFiles(deps.mirror, null)).map(
        ({
          officeKey,
          fromSeq: from,
          toSeq: to,
          fileSha256: _,
          chain: _c,
          chainBefore: _b,
          landedChains: _l,
          asideChains: _a,
          ...row
        }) => ({
          ...row,
          fingerprint: fingerprint(officeKey),
          from,
          to,
        }),
      )
      return c.json({ seq: c.var.seq, total: rows.length, rows }, 200)
    })
