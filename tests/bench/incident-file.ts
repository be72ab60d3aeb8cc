/** Writes the million-incident CSV the import is measured with: 12 columns, about 120 MB, made the same every time. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRandom } from '#api/analytics/random.ts'

const kinds = [
  'Armed robbery',
  'Shooting',
  'Kidnapping',
  'Intercommunal clash',
  'Protest',
  'Property destruction',
  'Assault',
  'Theft',
]
const header =
  'event_id,event_date,event_type,actor,latitude,longitude,geo_precision,fatalities,source,location,region,notes\n'

export async function writeIncidentFile(path: string, rows: number): Promise<void> {
  const random = createRandom(12)
  const out = createWriteStream(path)
  let text = header
  for (let i = 0; i < rows; i++) {
    const day = random.integerBelow(42 * 28)
    const month = Math.floor(day / 28)
    const date = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`
    const lng = (62.4 + random.uniform() * 3.2).toFixed(5)
    const lat = (-4.6 + random.uniform() * 3.2).toFixed(5)
    text += `EV${String(i).padStart(8, '0')},${date},${kinds[random.integerBelow(kinds.length)]},Unidentified group,${lat},${lng},1,${random.integerBelow(3)},press,Near the market,"North, coast",Reported by ${random.integerBelow(9)} residents in the area\n`
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await once(out, 'finish')
}
