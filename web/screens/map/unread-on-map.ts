// What only the map screen can tell of its address: a view, a layer or a column that there is not.
import { overlays, views } from '#web/layers/registry.ts'
import { districtColumnIds } from '#web/panels/district-columns.tsx'
import { type MapSearch, readLayers } from '#web/search/map-search.ts'
import { type UnreadPart, unknownMembers } from '#web/search/unread-parts.ts'
import { readSort } from './sort-text.ts'

const idsOf = (declared: readonly { id: string }[]) => declared.map(({ id }) => id)

export const unreadOnMap = ({ view, layers, sort }: MapSearch): UnreadPart[] => [
  ...unknownMembers('view', view === undefined ? undefined : [view], idsOf(views)),
  ...unknownMembers('layers', readLayers(layers), idsOf(overlays)),
  ...unknownMembers('sort', [readSort(sort).column], districtColumnIds),
]
