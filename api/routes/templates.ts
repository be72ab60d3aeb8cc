/** GET /api/templates/{template}: tables to fill in and send back to /api/imports, with the codes their columns may hold. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'
import { newRouter } from '#api/http/router.ts'
import { binary } from '#api/http/sent-body.ts'
import { templateFiles, templates } from '#api/imports/templates/templates.ts'
import { templateCsv, templateWorkbook } from '#api/imports/templates/write-template.ts'
import { atlas } from '#api/queries/atlas.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const route = createRoute({
  method: 'get',
  path: '/templates/{template}',
  summary: 'A table to fill in: consultations or commitments, with examples',
  description:
    'The workbook has a sheet of codes with the districts known here. Rows whose id begins with "example-" are refused when the file is sent to /api/imports.',
  request: { params: z.object({ template: z.string().meta({ enum: templateFiles }) }) },
  responses: {
    200: {
      description: 'The table',
      content: {
        'text/csv': { schema: z.string() },
        [workbookType]: { schema: binary },
      },
    },
  },
})

export const templatesRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { template: file } = c.req.valid('param')
    const [name = '', format] = file.split('.')
    const made = Object.hasOwn(templates, name) ? templates[name] : undefined
    if (made === undefined || !templateFiles.includes(file))
      throw problem('export.unknown', { code: 'exports-there-are', files: [...templateFiles] })
    const districts = (await atlas(c.var.mirror, null)).at('district')
    const filled = made(districts[0]?.pcode ?? 'DISTRICT-CODE')
    c.header('Content-Disposition', `attachment; filename="${file}"`)
    if (format === 'csv') {
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body(templateCsv(filled))
    }
    c.header('Content-Type', workbookType)
    return c.body(new Uint8Array(await templateWorkbook(filled, districts)))
  })
