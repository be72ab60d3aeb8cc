// Makes the map around it one of a group.
import { useMap } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'
import type { MapGroup } from './map-group.ts'

export function InGroup({ group }: { group: MapGroup }) {
  const map = useMap().current?.getMap()
  useEffect(() => (map === undefined ? undefined : group.join(map)), [map, group])
  return null
}
