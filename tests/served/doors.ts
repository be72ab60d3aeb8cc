/** The doors for other people's programs, asked well and badly: what contract.test.ts asks of every address of theirs. */
import type { DemoApp } from '#tests/story/demo-app.ts'

type Asked = { query?: string; path?: Record<string, string> }
type Door = { good: Asked | (() => Promise<Asked>); bad: Asked; goodStatus?: number[] }

const collections = ['districts', 'incidents', 'sites', 'observations', 'interventions']
const unknownField = { query: 'colour=red' }
const where = { z: '5', x: '21', y: '16' }

export function doorRoutes(demo: DemoApp): Record<string, Door> {
  const about = ['get /ogc', 'get /ogc/conformance', 'get /ogc/api', 'get /ogc/collections']
  const each = collections.flatMap((id): [string, Door][] => {
    const address = `/ogc/collections/${id}`
    return [
      [`get ${address}`, { good: {}, bad: unknownField }],
      [`get ${address}/schema`, { good: { query: 'f=json' }, bad: { query: 'f=xml' } }],
      [`get ${address}/items`, { good: { query: 'limit=3&bbox=62,-5,66,-1' }, bad: { query: 'bbox=1,2,3' } }],
      [
        `get ${address}/items/{featureId}`,
        {
          good: async () => {
            const { body } = await demo.get(`${address}/items?limit=1`)
            return { path: { featureId: encodeURIComponent(body.features[0].id) } }
          },
          bad: { path: { featureId: 'none' } },
        },
      ],
    ]
  })
  return {
    ...Object.fromEntries(about.map((route) => [route, { good: {}, bad: unknownField }])),
    ...Object.fromEntries(each),
    'get /tiles/incidents': { good: { query: 'from=2026-01&to=2026-06' }, bad: unknownField },
    'get /tiles/districts': { good: {}, bad: { query: 'level=village' } },
    'get /tiles/incidents/{z}/{x}/{y}': { good: { path: where }, bad: { path: { ...where, z: '15' } } },
    'get /tiles/districts/{z}/{x}/{y}': { good: { path: where }, bad: { path: { ...where, y: 'down' } } },
  }
}
