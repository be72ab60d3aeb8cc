// The Explore screen: one filter; lines compared; a table equal to the map; files of exactly this. Composes, computes nothing.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { adminLevels } from '#data/schema/place.ts'
import { columnMethods } from '#web/panels/column-methods.ts'
import { sortRows } from '#web/panels/district-columns.tsx'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { NothingYet } from '#web/panels/nothing-yet.tsx'
import { PeriodFields } from '#web/panels/period-fields.tsx'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { unknownMembers } from '#web/search/unread-parts.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { UnreadLink } from '#web/ui/frame/unread-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Select } from '#web/ui/select.tsx'
import { Table } from '#web/ui/table.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { Comparison } from './comparison.tsx'
import { Downloads } from './downloads.tsx'
import style from './explore.module.css'
import { exploreColumnIds, exploreColumns } from './explore-columns.tsx'
import { measureColumnIds, measureColumns } from './measure-columns.ts'
import { useExploreState } from './use-explore-state.ts'

const tableLevels = ['district', 'region', 'country'] as const

export function ExploreScreen() {
  const text = useText()
  const { explore, map } = text
  const wide = useWide()
  const state = useExploreState()
  const { filters, change } = state
  const [isFiltering, setFiltering] = useState(false)
  const catalogue = useQuery(catalogueQuery()).data
  const held = useQuery(placesQuery()).data?.rows
  const places = held ?? []
  const isEmpty = held?.length === 0
  const districts = useQuery(districtsQuery(filters))
  const seesPositions = useQuery(sessionQuery()).data?.may.seePositions ?? false
  const shown = districts.data
  const indicator = catalogue?.indicators.find((i) => i.id === shown?.indicator)
  const level = filters.level ?? 'district'
  const nameOf = useNameOf()
  const columns = [
    ...exploreColumns({
      text,
      nameOf,
      level,
      indicatorLabel: indicator?.label ?? explore.table.columns.share,
      compared: state.places,
      onCompare: state.toggle,
      namesKinds: filters.kinds !== undefined,
    }),
    ...measureColumns(catalogue?.measures ?? [], shown?.rows ?? [], text),
  ]
  const column = columns.find((c) => c.id === state.sort.column) ?? columns[0]
  const rows = useMemo(
    () => (shown === undefined || column === undefined ? [] : sortRows(shown.rows, column, state.sort.descending)),
    [shown, column, state.sort.descending],
  )
  const filter = (
    <div className={style.filter}>
      <PeriodFields
        first={catalogue?.firstMonth ?? null}
        last={catalogue?.lastMonth ?? null}
        from={filters.from ?? shown?.from ?? ''}
        to={filters.to ?? shown?.to ?? ''}
        onChange={change}
      />
      <FilterForm filters={filters} catalogue={catalogue} places={places} onChange={change} />
      <Select
        label={explore.level}
        value={level}
        choices={tableLevels.map((id) => ({ id, label: explore.levelChoices[id] }))}
        onChange={(id) => change({ level: adminLevels.find((l) => l === id && l !== 'district') })}
      />
    </div>
  )
  const known = [...exploreColumnIds, ...measureColumnIds(state.sort.column, catalogue?.measures)]
  const unread = unknownMembers('sort', [state.sort.column], known)
  if (unread.length > 0) return <UnreadLink parts={unread} />
  const [one, many] = explore.levels[level]
  const { coverage } = shown ?? {}
  return (
    <div className={style.page}>
      {wide ? (
        <aside className={`${style.rail} not-printed`} aria-label={explore.filter}>
          {filter}
        </aside>
      ) : null}
      <div className={style.main}>
        <header className={style.head}>
          <h1>{explore.title}</h1>
          {shown === undefined || isEmpty ? null : (
            <p className={style.lead} aria-live="polite">
              {explore.shown(
                formatMonth(shown.from),
                formatMonth(shown.to),
                explore.places(shown.total, one, many),
                indicator?.label ?? '',
                filters.group?.map((g) => map.filters.groups[g] ?? g).join(', ') ?? map.filters.everyone.toLowerCase(),
              )}
            </p>
          )}
          {wide ? null : (
            <Button onPress={() => setFiltering(true)}>
              <Icon name="filter" />
              {explore.openFilter}
            </Button>
          )}
        </header>
        <Dialog title={explore.filter} isOpen={isFiltering && !wide} onClose={() => setFiltering(false)} look="sheet">
          {filter}
        </Dialog>
        {isEmpty ? (
          <NothingYet />
        ) : (
          <>
            <Comparison filters={filters} state={state} places={places} indicator={indicator} />
            <section className={style.tableSection} aria-labelledby="table-title">
              <header className={style.head}>
                <h2 id="table-title">{explore.table.title}</h2>
                <p className={style.note}>{explore.table.note}</p>
                {coverage === undefined ? null : (
                  <p className={style.note}>
                    {explore.coverage(
                      formatCount(coverage.asked),
                      formatCount(coverage.districts),
                      formatCount(coverage.neverAsked.length),
                    )}{' '}
                    {coverage.monthsRecorded === 0
                      ? explore.noIncidents
                      : explore.incidents(
                          formatCount(coverage.incidentsInPeriod - sum(coverage.leftOut)),
                          formatCount(coverage.incidentsInPeriod),
                          formatCount(sum(coverage.leftOut)),
                        )}
                  </p>
                )}
              </header>
              <Answer of={districts} coming={{ words: text.frame.loading, height: 400 }}>
                {() => (
                  <div className={style.scroll} data-stale={districts.isPlaceholderData}>
                    <Table
                      label={explore.table.label}
                      columns={columns}
                      rows={rows}
                      rowId={(row) => row.pcode}
                      sort={state.sort}
                      onSort={state.setSort}
                      methods={columnMethods}
                      empty={explore.table.empty}
                    />
                  </div>
                )}
              </Answer>
            </section>
            <Downloads
              filters={filters}
              seesPositions={seesPositions}
              format={state.file}
              onFormat={(file) => change({ file }, { quietly: true })}
            />
          </>
        )}
      </div>
    </div>
  )
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
