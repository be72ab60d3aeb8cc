// The filter in words, with how the view's figure was worked out: only what changes something. Pure.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { type Choices, isOpen } from '#web/layers/choice.ts'
import type { FilterPart } from '#web/layers/question.ts'
import type { View } from '#web/layers/view.ts'
import { formatDate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

type Asked = {
  view: Pick<View, 'honours' | 'choices'>
  filters: Filters
  choices: Choices
  catalogue: Catalogue
  places: readonly PlaceRow[]
}

export function filterWords({ view, filters, choices, catalogue, places }: Asked, text: Text): string[] {
  const { filters: words, picture } = text.map
  const { pcodes, kinds, indicator, group, sources, review, asOf } = filters
  const labelled = (ids: readonly string[], among: readonly { id: string; label: string }[]) =>
    ids.map((id) => among.find((each) => each.id === id)?.label ?? id).join(', ')
  const chosen: Record<FilterPart, string> = {
    region:
      pcodes === undefined
        ? words.everywhere
        : labelled(
            pcodes,
            places.map(({ pcode, name }) => ({ id: pcode, label: name })),
          ),
    kinds: kinds === undefined ? words.allKinds : labelled(kinds, catalogue.incidentKinds),
    indicator: labelled([indicator ?? catalogue.indicator ?? ''], catalogue.indicators),
    group: group === undefined ? words.everyone : group.map((id) => words.groups[id] ?? id).join(', '),
    review: review === undefined ? words.everyReview : words.onlyReviews(review),
  }
  const ways = view.choices.map((choice) => {
    if (isOpen(choice)) {
      const offered = choice.offered(catalogue)
      return picture.filter(choice.label(text), labelled([choices[choice.id] ?? offered[0]?.id ?? ''], offered))
    }
    const { label, options } = choice.words(text)
    const option = choices[choice.id] ?? choice.options[0] ?? ''
    return picture.filter(label, options[option]?.label ?? option)
  })
  return [
    ...view.honours.map((part) => picture.filter(words[part], chosen[part])),
    ...ways,
    ...(sources === undefined ? [] : [picture.filter(picture.sources, sources.join(', '))]),
    ...(asOf === undefined ? [] : [picture.asOf(formatDate(asOf))]),
  ]
}
