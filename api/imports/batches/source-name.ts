/** What a file's records are filed under when it does not say itself: `--map source=…`, else the file's own name. */
import type { Sample } from '../formats/format.ts'
import { slug } from '../reading/words.ts'

export function sourceOf({ map, filename }: Pick<Sample, 'map' | 'filename'>): string {
  const asked = slug(map.get('source') ?? '')
  if (asked !== '') return asked
  const stem = slug(filename.replace(/^.*[\\/]/, '').replace(/(\.[a-z0-9]{1,5})+$/i, ''))
  return stem === '' ? 'unnamed' : stem
}

/** A year in the file's name: 'crimes_2015_by_type.csv' → 2015. */
export function yearInName(filename: string): number | null {
  const years = filename.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}
