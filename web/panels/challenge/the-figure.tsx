// The figure that was pressed, at the head of the answer: what it is, how it is said, and of when; told by the same answer.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import { readChoices } from '#web/layers/choice.ts'
import { homeView } from '#web/layers/needs.ts'
import { allChoices, defaultView, viewNamed } from '#web/layers/registry.ts'
import { readWish } from '#web/map/classing.ts'
import { mapPalette } from '#web/map/palette.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtQuery } from '#web/queries/district.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { useTogether } from '#web/queries/together.ts'
import type { FigureRef } from '#web/search/figure-text.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { figures } from '../figures/figures.ts'
import style from './challenge.module.css'

type Props = { figure: FigureRef; filters: Filters }

export function TheFigure({ figure, filters }: Props) {
  const { challenge } = useText()
  return (
    <section className={style.figure} aria-label={challenge.figure.title} data-testid="the-figure">
      {figure.id === 'mark' ? (
        <OfTheView pcode={figure.pcode} filters={filters} />
      ) : (
        <OfTheDistrict figure={{ ...figure, id: figure.id }} filters={filters} />
      )}
    </section>
  )
}

function Said({ label, words, when }: { label: string; words: string | null; when: string }) {
  const { challenge } = useText()
  return (
    <>
      <p className={style.label}>
        {label}
        {when === '' ? null : `, ${when}`}
      </p>
      <p className={style.said}>{words ?? challenge.figure.none}</p>
    </>
  )
}

type OfDistrict = { figure: FigureRef & { id: keyof typeof figures }; filters: Filters }

function OfTheDistrict({ figure: { id, pcode, part, within }, filters }: OfDistrict) {
  const text = useText()
  const { challenge, frame, map } = text
  const answer = useQuery(districtQuery(pcode, filters))
  const whose = within?.group?.map((each) => map.filters.groups[each] ?? each).join(', ')
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 2 }}>
      {(district) => {
        const about = { district, filters, part, text }
        const when = challenge.figure.period(formatMonth(district.from), formatMonth(district.to))
        return (
          <Said
            label={figures[id].label(about)}
            words={figures[id].words(about)}
            when={whose === undefined ? when : `${when}, ${challenge.figure.ofGroup(whose)}`}
          />
        )
      }}
    </Answer>
  )
}

/** The figure a view of the map makes of its answers: worked out again from the same ones. */
function OfTheView({ pcode, filters }: { pcode: string; filters: Filters }) {
  const text = useText()
  const search = useSearch({ strict: false })
  const nameOf = useNameOf()
  const catalogue = useQuery(catalogueQuery()).data
  const view = viewNamed(search.view) ?? (catalogue === undefined ? defaultView : homeView(catalogue))
  const chosen = JSON.stringify(readChoices(allChoices, search))
  const written = JSON.stringify(filters)
  const question = useMemo(
    () => ({ filters: JSON.parse(written) as Filters, choices: JSON.parse(chosen), catalogue }),
    [written, chosen, catalogue],
  )
  const { queries, paint } = useMemo(() => view.ask(question), [view, question])
  const slots = useMemo(() => queries.map((_, k) => `${view.id} ${k}`), [queries, view])
  const together = useTogether(slots, queries)
  const indicator = catalogue?.indicators.find(({ id }) => id === (filters.indicator ?? catalogue.indicator))
  const scene = { ...question, indicator, nameOf, classes: readWish(search) }
  const painted = paint(together.answers, scene, mapPalette(false), text)
  return (
    <Answer
      of={{
        ...together,
        data: painted ?? undefined,
        dataUpdatedAt: together.loadedAt ?? 0,
        refetch: together.askAgain,
      }}
      coming={{ words: text.frame.loading, lines: 2 }}
    >
      {({ marks, column }) => (
        <Said
          label={column === '' ? view.words(text, indicator).label : column}
          words={marks.get(pcode)?.words ?? null}
          when=""
        />
      )}
    </Answer>
  )
}
