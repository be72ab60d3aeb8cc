// The frame around every screen, and the filter that travels with the reader from one to the next.
import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { type FilterSearch, filterKeys, filterSearch } from '#web/search/filter-search.ts'
import { Frame } from '#web/ui/frame/frame.tsx'
import { LostPage } from '#web/ui/frame/lost-page.tsx'

export const rootRoute = createRootRoute({
  validateSearch: (search): FilterSearch => filterSearch.parse(search),
  search: { middlewares: [retainSearchParams<FilterSearch>([...filterKeys])] },
  component: Frame,
  notFoundComponent: LostPage,
})
