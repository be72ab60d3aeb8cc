/** GET /api/docs: the description of the API as a page one can try it from. */
import { problem } from '#api/contract/problems.ts'
import { docsAsset, docsPage, example, exampleNames } from '#api/docs/page.ts'
import { newRouter } from '#api/http/router.ts'

const dayLong = 'public, max-age=86400'

export const docsRoute = () => {
  const router = newRouter()
  router.get('/docs', (c) => c.html(docsPage))
  router.get('/docs/examples/:name', async (c) => {
    const name = exampleNames.find((each) => each === c.req.param('name'))
    if (name === undefined) throw problem('route.unknown')
    return c.text(await example(name), 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
  router.get('/docs/:asset', async (c) => {
    const asset = docsAsset(c.req.param('asset'))
    if (asset === null) throw problem('route.unknown')
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', dayLong)
    return c.body(await asset.read())
  })
  return router
}
