// "Compare": the sentence first, then two maps on one scale and the change between them, then the same in words.
import { useQuery } from '@tanstack/react-query'
import type { Changes } from '#api/contract/changes.ts'
import type { AskedDifference } from '#api/contract/estimates.ts'
import { mapPalette } from '#web/map/palette.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { changesQuery } from '#web/queries/changes.ts'
import { placesQuery } from '#web/queries/places.ts'
import { formatPercent, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { useDark } from '#web/ui/use-dark.ts'
import { useWide } from '#web/ui/use-wide.ts'
import { AmongPeers } from './among-peers.tsx'
import { ChangesTable } from './changes-table.tsx'
import style from './compare.module.css'
import { CompareControls } from './compare-controls.tsx'
import { ComparedMaps } from './compared-maps.tsx'
import { useCompareState } from './use-compare-state.ts'

/** What differs in how the compared waves asked, in any place. */
const askedOtherwise = ({ rows }: Changes): AskedDifference[] => [
  ...new Set(rows.flatMap(({ answers }) => answers?.change.askedOtherwise ?? [])),
]

export function CompareScreen() {
  const { compare, frame, people, say } = useText()
  const palette = mapPalette(useDark())
  const wide = useWide()
  const state = useCompareState()
  const { pcode } = state.search
  const catalogue = useQuery(catalogueQuery()).data
  const places = useQuery(placesQuery()).data?.rows ?? []
  const answer = useQuery(changesQuery(state.asked))
  const controls = (told: Changes) => (
    <CompareControls told={told} catalogue={catalogue} places={places} state={state} />
  )
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>
          {compare.title} <HowLink of={compare.title} method="change" />
        </h1>
        <p className={page.lead} aria-live="polite">
          {answer.data === undefined || answer.data.total === 0 ? compare.lead : say(answer.data.finding)}
        </p>
      </header>
      <Answer of={answer} coming={{ words: frame.loading, height: 480 }}>
        {(told) => {
          if (told.total === 0) return <EmptyState title={compare.none}>{compare.noneDetail}</EmptyState>
          const indicator = catalogue?.indicators.find(({ id }) => id === told.indicator)
          const shared = { told, indicator, palette, state }
          return (
            <>
              {wide ? (
                controls(told)
              ) : (
                <details className={`${style.choose} not-printed`}>
                  <summary>{compare.choose}</summary>
                  {controls(told)}
                </details>
              )}
              {askedOtherwise(told).length === 0 ? null : (
                <p className={page.note}>{people.change.otherwise(askedOtherwise(told))}</p>
              )}
              <ComparedMaps {...shared} catalogue={catalogue} isComing={answer.isFetching} />
              {pcode === undefined || told.level !== 'district' ? (
                <p className={page.note}>{compare.peers.pick}</p>
              ) : (
                <AmongPeers key={pcode} pcode={pcode} asOf={state.asked.asOf} told={told} />
              )}
              <section className={page.section} aria-label={compare.table}>
                <ChangesTable {...shared} />
                <p className={page.note}>
                  {compare.rule(formatPercent(told.falseClaims), String(told.tested))}{' '}
                  {told.dispersion === null ? compare.design : compare.dispersion(formatRate(told.dispersion))}
                </p>
              </section>
            </>
          )
        }}
      </Answer>
    </div>
  )
}
