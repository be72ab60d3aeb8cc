// The sites this phone knows: asked when there is a network, kept for each person for when there is none.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { type SiteRow, siteRow } from '#api/contract/sites.ts'
import { browserClock } from '#web/clock.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { keptDrafts } from './device/kept-drafts.ts'
import type { Owner } from './parcel.ts'

const kept = z.object({ askedAt: z.string(), rows: z.array(siteRow) })
export type KnownSites = { askedAt: string; rows: readonly SiteRow[] }
const shelf = { kind: 'known-sites' }

/** Null: none yet, and no way to ask. Undefined while it is looked for. */
export function useKnownSites(owner: Owner | undefined): KnownSites | null | undefined {
  const { data, isError, isPaused } = useQuery(sitesQuery({}))
  const [found, setFound] = useState<KnownSites | null | undefined>(undefined)
  useEffect(() => {
    if (owner === undefined) return
    let isCurrent = true
    const look = async () => {
      if (data === undefined) return kept.safeParse(await keptDrafts.read(shelf, owner)).data ?? null
      const now = { askedAt: browserClock.now().toISOString(), rows: data.rows }
      await keptDrafts.write(shelf, owner, now).catch(() => undefined)
      return now
    }
    look().then(
      (sites) => isCurrent && setFound(sites),
      () => isCurrent && setFound(null),
    )
    return () => {
      isCurrent = false
    }
  }, [data, owner])
  return found === null && !isError && !isPaused ? undefined : found
}
