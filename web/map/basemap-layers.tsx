// The ground the instance chose, over the built-in one, which stays where there is no other or it cannot be had.

import { useQuery } from '@tanstack/react-query'
import { AttributionControl, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useState } from 'react'
import type { Basemap } from '#api/contract/basemap.ts'
import { basemapQuery } from '#web/queries/basemap.ts'
import { useWide } from '#web/ui/use-wide.ts'
import { addBeneath, type Beneath } from './basemap-beneath.ts'
import type { MapPalette } from './palette.ts'

/** Pixels the credit keeps free: for the note on boundaries, or for the closed legend. */
const roomBelow = { wide: 26, narrow: 112 }

async function find(basemap: Basemap, palette: MapPalette): Promise<Beneath | null> {
  if (basemap.sort === 'none') return null
  if (basemap.sort === 'style') return (await import('./basemap-elsewhere.ts')).fetchStyle(basemap.url)
  return (await import('./basemap-archive.ts')).readArchive(basemap.url, palette)
}

type Props = {
  palette: MapPalette
  /** Once it lies there, or it is known that it will not. */
  onSettled?: () => void
}

export function BasemapLayers({ palette, onSettled }: Props) {
  const map = useMap().current?.getMap()
  const { data: basemap } = useQuery(basemapQuery())
  const [isLaid, setLaid] = useState(false)
  useEffect(() => {
    if (map === undefined || basemap === undefined) return
    let isGone = false
    const lay = (beneath: Beneath | null) => {
      if (isGone || beneath === null) return
      addBeneath(map, beneath)
      setLaid(true)
    }
    find(basemap, palette)
      .then(lay)
      .catch((error: unknown) => console.warn('The basemap cannot be drawn.', error))
      .finally(() => isGone || onSettled?.())
    return () => {
      isGone = true
    }
  }, [map, basemap, palette, onSettled])
  const room = useWide() ? roomBelow.wide : roomBelow.narrow
  return isLaid ? <AttributionControl position="bottom-right" compact style={{ marginBottom: room }} /> : null
}
