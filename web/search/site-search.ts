// What "What became of places" keeps in the address: the sites whose life is told; none for the list of clusters.
import { z } from 'zod'
import { mostSites } from '#api/contract/biography.ts'
import { listOf } from '#api/contract/filters.ts'

export const siteSearch = z.object({ sites: listOf(z.string().max(64), mostSites) })
export type SiteSearch = z.output<typeof siteSearch>
