// The frame around every screen, and the filter that travels with the reader from one to the next; so does what could not be read.
import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { type FilterSearch, filterKeys } from '#web/search/filter-search.ts'
import { readAddress } from '#web/search/screens.ts'
import { LostPage } from '#web/ui/frame/lost-page.tsx'
import { Around } from './around.tsx'

export const rootRoute = createRootRoute({
  validateSearch: readAddress,
  search: { middlewares: [retainSearchParams<FilterSearch>(['unread', ...filterKeys])] },
  component: Around,
  notFoundComponent: LostPage,
})
