// What a view or a layer is asked to show: the filter, what was chosen, and what the instance holds.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { Choices } from './choice.ts'

export type Question = { filters: Filters; choices: Choices; catalogue: Catalogue | undefined }

/** Parts of the filter that are chosen in the rail. The period is everybody's. */
export const filterParts = ['region', 'kinds', 'indicator', 'group', 'review'] as const
export type FilterPart = (typeof filterParts)[number]
