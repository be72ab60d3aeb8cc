// The sites this phone knows: as the server tells them, and without a network as the district pack holds them. Nothing more is stored.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type SiteRow, sites } from '#api/contract/sites.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { canPack, readPack } from './pack/pack.ts'
import { packShelf, sitesOf } from './pack/pack-contents.ts'
import type { Owner } from './parcel.ts'

export type KnownSites = { askedAt: string; rows: readonly SiteRow[] }

async function packedSites(owner: Owner): Promise<KnownSites | null> {
  const pack = canPack() ? await readPack(owner) : null
  if (pack === null) return null
  const shelf = await caches.open(packShelf)
  const told = await Promise.all(
    pack.districts.map(async ({ pcode }) => sites.safeParse(await (await shelf.match(sitesOf(pcode)))?.json())),
  )
  return { askedAt: pack.packedAt, rows: told.flatMap(({ data }) => data?.rows ?? []) }
}

/** Those of the district pack alone, for which no network is asked. Null: there is no pack. Undefined while it is looked for. */
export function usePackedSites(owner: Owner | undefined): KnownSites | null | undefined {
  const [packed, setPacked] = useState<KnownSites | null | undefined>(undefined)
  useEffect(() => {
    if (owner === undefined) return
    packedSites(owner).then(setPacked, () => setPacked(null))
  }, [owner])
  return packed
}

/** Null: none, and no way to ask. Undefined while it is looked for. */
export function useKnownSites(owner: Owner | undefined): KnownSites | null | undefined {
  const { data, dataUpdatedAt, isError, isPaused } = useQuery(sitesQuery({}))
  const packed = usePackedSites(owner)
  if (data !== undefined) return { askedAt: new Date(dataUpdatedAt).toISOString(), rows: data.rows }
  return isError || isPaused ? packed : undefined
}
