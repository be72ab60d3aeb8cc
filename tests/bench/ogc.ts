/** Other people's programs over a million incidents: pages of ten followed by their links, the whole of it by GDAL, and tiles. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gdal } from '#tests/support/gdal.ts'
import { overAMillion } from './over-a-million.ts'
import { type Absence, type Measurement, median, millisecondsOf, percentile95, type Reading } from './reading.ts'

const pages = 1000
const goal = { atMost: 60 }
const whole = 'a million incidents read by ogr2ogr, PAGE_SIZE=10000'

export const ogc: Measurement = {
  id: 'ogc',
  run: () =>
    overAMillion(async (url) => {
      const bytes = async (path: string): Promise<Uint8Array> => {
        const answer = await fetch(`${url}${path}`)
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
        return new Uint8Array(await answer.arrayBuffer())
      }
      const followed: number[] = []
      let next: string | undefined = `${url}/ogc/collections/incidents/items?limit=10`
      await bytes('/ogc/collections/incidents/items?limit=10')
      for (let i = 0; i < pages && next !== undefined; i++) {
        const asked: string = next
        followed.push(
          await millisecondsOf(async () => {
            const { links }: { links: { rel: string; href: string }[] } = JSON.parse(
              new TextDecoder().decode(await bytes(asked.slice(url.length))),
            )
            next = links.find(({ rel }) => rel === 'next')?.href
          }),
        )
      }
      const zoomed = async (z: number): Promise<number> => {
        const x = Math.floor((64.3 / 360 + 0.5) * 2 ** z)
        const y = Math.floor((0.5 + 3.4 / 360) * 2 ** z)
        return millisecondsOf(() => bytes(`/tiles/incidents/${z}/${x}/${y}`))
      }
      const tile = 'tile over a million incidents, '
      const first = await zoomed(6)
      const far = [4, 5, 6, 7, 8, 9]
      const later: number[] = []
      for (const z of far) later.push(await zoomed(z))
      const near = await zoomed(14)
      return [
        { what: 'page of ten over a million, p50', value: median(followed), unit: 'ms', goal: null },
        { what: 'page of ten over a million, p95', value: percentile95(followed), unit: 'ms', goal: { atMost: 20 } },
        await readWhole(url),
        { what: `${tile}the first of a filter`, value: first, unit: 'ms', goal: null },
        { what: `${tile}zoom 4 to 9, p50`, value: median(later), unit: 'ms', goal: null },
        { what: `${tile}zoom 14`, value: near, unit: 'ms', goal: null },
      ]
    }),
}

async function readWhole(url: string): Promise<Reading | Absence> {
  if (gdal === null) return { what: whole, absent: 'gdal-bin is not installed', goal }
  const options = ['-f', 'CSV', '/vsistdout/', `OAPIF:${url}/ogc`, 'incidents', '-oo', 'PAGE_SIZE=10000']
  const ended = async (): Promise<void> => {
    const [code] = await once(spawn('ogr2ogr', options, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
    if (code !== 0) throw new Error(`ogr2ogr ended with ${code}`)
  }
  return { what: whole, value: (await millisecondsOf(ended)) / 1000, unit: 's', goal }
}
