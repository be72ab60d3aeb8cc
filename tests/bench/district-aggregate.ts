/** The district table over a million incidents, served over HTTP: first asked, asked again, and unchanged (304). */
import autocannon from 'autocannon'
import { overAMillion } from './over-a-million.ts'
import { type Measurement, median, millisecondsOf } from './reading.ts'

const periods = Array.from(
  { length: 40 },
  (_, i) => `from=2023-01&to=${2023 + Math.floor((i + 2) / 12)}-${String(((i + 2) % 12) + 1).padStart(2, '0')}`,
)

export const districtAggregate: Measurement = {
  id: 'district-aggregate',
  run: () =>
    overAMillion(async (url) => {
      const ask = async (query: string): Promise<Response> => {
        const answer = await fetch(`${url}/api/districts?${query}`)
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`/api/districts answered ${answer.status}`)
        return answer
      }
      await ask('')
      const cold: number[] = []
      for (const period of periods) cold.push(await millisecondsOf(() => ask(period)))
      const warm: number[] = []
      for (let i = 0; i < 200; i++) warm.push(await millisecondsOf(() => ask(periods[i % periods.length] ?? '')))
      const etag = (await ask('')).headers.get('etag') ?? ''
      const unchanged = await autocannon({
        url: `${url}/api/districts`,
        connections: 16,
        duration: 4,
        headers: { 'if-none-match': etag },
      })
      const wrong = unchanged.requests.total - (unchanged.statusCodeStats?.['304']?.count ?? 0)
      if (wrong > 0) throw new Error(`${wrong} answers were not 304`)
      const table = 'district table over 1 million, '
      return [
        { what: `${table}a filter never asked before, p50`, value: median(cold), unit: 'ms', goal: null },
        { what: `${table}asked again, p50`, value: median(warm), unit: 'ms', goal: { atMost: 15 } },
        { what: 'unchanged (304)', value: unchanged.requests.average, unit: 'requests/s', goal: { atLeast: 10_000 } },
      ]
    }),
}
