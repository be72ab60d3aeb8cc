// The map screen: composes views, legend, period, panel and table. It asks, computes and colours nothing itself.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { browserClock } from '#web/clock.ts'
import { unmetNeeds } from '#web/layers/needs.ts'
import { type Box, writeCamera } from '#web/map/camera.ts'
import { writeWish } from '#web/map/classing.ts'
import type { Mark, Marks } from '#web/map/marks.ts'
import { type MapPalette, mapPalette } from '#web/map/palette.ts'
import { PointingContext, type Wish } from '#web/map/pointing.ts'
import { districtColumns } from '#web/panels/district-columns.tsx'
import { methodOf } from '#web/panels/figures/figures.ts'
import { MapLegendCard } from '#web/panels/map-legend-card.tsx'
import { NothingYet } from '#web/panels/nothing-yet.tsx'
import { PointOut } from '#web/panels/point-out.tsx'
import { PrintFoot } from '#web/panels/print-foot.tsx'
import { ViewNeeds } from '#web/panels/view-needs.tsx'
import { ViewTitle } from '#web/panels/view-title.tsx'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { detailAt, useMapGround } from '#web/queries/map-ground.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { useSession } from '#web/queries/session.ts'
import { type FigureRef, writeFigure } from '#web/search/figure-text.ts'
import { writeLayers } from '#web/search/map-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { UnreadLink } from '#web/ui/frame/unread-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useDark } from '#web/ui/use-dark.ts'
import { useReturnFocus } from '#web/ui/use-return-focus.ts'
import { useWide } from '#web/ui/use-wide.ts'
import { MapRail } from './map-rail.tsx'
import style from './map-screen.module.css'
import { MapStage } from './map-stage.tsx'
import { Period } from './period.tsx'
import { pictureOrder } from './picture-order.ts'
import { readSort, writeSort } from './sort-text.ts'
import { unreadOnMap } from './unread-on-map.ts'
import { useMapAnswers } from './use-map-answers.ts'
import { useMapState } from './use-map-state.ts'

/** What is opened is fetched when it is: until then the map needs neither. */
const TableDrawer = lazy(() => import('#web/panels/table-drawer.tsx'))
const SelectedDistrict = lazy(() => import('./selected-district.tsx'))

const noMarks: Marks = new Map()
const spoken = (mark: Mark | undefined) => [mark?.words, mark?.note].filter((w) => w !== undefined).join('. ')

export function MapScreen() {
  const text = useText()
  const palette = mapPalette(useDark())
  const wide = useWide()
  const catalogue = useQuery(catalogueQuery()).data
  const { search, view, choices, filters, overlays, classes, change, choose, show } = useMapState(catalogue)
  const may = useSession()?.may
  const seesPositions = may?.seePositions ?? false
  const [zoom, setZoom] = useState(6)
  const [wish, setWish] = useState<Wish | null>(null)
  const [tapped, setTapped] = useState<string>()
  const pointing = useMemo(() => ({ wish, setWish }), [wish])
  const shown = seesPositions ? overlays : overlays.filter(({ showsPositions }) => !showsPositions)
  const question = useMemo(() => ({ filters, choices, catalogue }), [filters, choices, catalogue])
  const { answers, paint, drawn, ...state } = useMapAnswers(view, shown, question)
  const ground = useMapGround(detailAt(zoom))
  const districts = useQuery(districtsQuery(filters))
  const indicator = catalogue?.indicators.find((i) => i.id === districts.data?.indicator)
  const words = view.words(text, indicator)
  const nameOf = useNameOf()
  const paintIn = useCallback(
    (inks: MapPalette) => paint(answers, { ...question, indicator, nameOf, classes }, inks, text),
    [paint, answers, question, indicator, nameOf, classes, text],
  )
  const painted = useMemo(() => paintIn(palette), [paintIn, palette])
  const named = (pcode: string | undefined) => {
    const place = ground.places?.rows.find((p) => p.pcode === pcode)
    return place === undefined ? undefined : { pcode: place.pcode, name: nameOf(place) }
  }
  const marks = painted?.marks ?? noMarks
  const columns = useMemo(
    () =>
      districtColumns(
        {
          repeats: view.repeats,
          label: painted?.column ?? '',
          marks,
          indicatorLabel: indicator?.label ?? text.map.columns.feeling,
          namesKinds: filters.kinds !== undefined,
          nameOf,
        },
        palette,
        text,
      ),
    [view, marks, painted?.column, indicator, filters.kinds, nameOf, palette, text],
  )
  const isEmpty = ground.districts.data?.features.length === 0
  const isLacking = catalogue !== undefined && unmetNeeds(view, catalogue).length > 0
  const selected = districts.data?.rows.find((r) => r.pcode === search.pcode)
  const selectedName = selected === undefined ? undefined : nameOf(selected)
  const isComing = state.isFetching || districts.isFetching
  const onPicture = (box: Box) =>
    pictureOrder(
      {
        ...{ view, words, question, paintIn, isComing, ground, overlays, drawn, allowed: shown },
        districts: districts.data,
        selected: named(search.pcode),
      },
      box,
      browserClock.now().toISOString().slice(0, 10),
      text,
    )
  const openFigure = (figure: FigureRef) => {
    const method = figure.id === 'mark' ? painted?.legend.method : methodOf({ id: figure.id })
    change({ challenge: method, figure: writeFigure(figure) }, { quietly: true })
  }
  const stage = useRef<HTMLDivElement>(null)
  const tableButton = useRef<HTMLButtonElement>(null)
  useReturnFocus(search.pcode !== undefined, () => stage.current?.querySelector('canvas') ?? tableButton.current)
  useReturnFocus(search.table === true, () => tableButton.current)
  const unread = unreadOnMap(search)
  if (unread.length > 0) return <UnreadLink parts={unread} />
  const rail = (
    <MapRail
      view={view}
      question={question}
      overlays={overlays}
      seesPositions={seesPositions}
      places={ground.places?.rows ?? []}
      onView={show}
      onCamera={(camera) => change({ at: writeCamera(camera) })}
      onOverlays={(ids) => change({ layers: writeLayers(ids) })}
      onChoose={choose}
      onFilters={change}
    />
  )
  return (
    <div className={style.screen} data-panel={search.pcode !== undefined} data-table={search.table === true}>
      {wide ? <div className={`${style.rail} not-printed`}>{rail}</div> : null}
      <div ref={stage} className={style.stage}>
        {isEmpty ? (
          <div className={style.note}>
            <NothingYet />
          </div>
        ) : (
          <MapStage
            palette={palette}
            ground={ground}
            marks={marks}
            overlays={shown}
            drawn={drawn}
            search={search}
            zoom={zoom}
            filters={filters}
            isReady={districts.data !== undefined || districts.error !== null}
            onZoom={setZoom}
            onChange={change}
            onPicture={onPicture}
            pointed={wish === null ? undefined : { pcode: tapped, onPoint: setTapped }}
          />
        )}
        {wish === null ? null : (
          <PointOut
            wish={wish}
            tapped={named(tapped)}
            onEnd={() => {
              setWish(null)
              setTapped(undefined)
            }}
          />
        )}
        <div className={style.title} data-over-map="title">
          <ViewTitle
            words={words}
            summary={isEmpty || isLacking || (painted === null && state.error !== null) ? '' : painted?.summary}
            isLoading={districts.isFetching || state.isFetching}
          >
            {wide ? null : rail}
          </ViewTitle>
        </div>
        <div className={style.legend} data-over-map="legend" data-aside={wish !== null}>
          {isEmpty ? null : (
            <PointingContext value={pointing}>
              <MapLegendCard
                legend={isLacking ? null : (painted?.legend ?? null)}
                isLacking={isLacking}
                onClasses={(wish) => change(writeWish(wish))}
                view={words}
                state={state}
                districts={districts.data}
                waves={catalogue?.waves ?? []}
                overlays={drawn}
                palette={palette}
              >
                {catalogue === undefined || districts.data === undefined ? null : (
                  <ViewNeeds
                    view={view}
                    catalogue={catalogue}
                    period={districts.data}
                    mayImport={may?.import ?? false}
                    onPeriod={(from, to) => change({ from, to })}
                  />
                )}
              </MapLegendCard>
            </PointingContext>
          )}
        </div>
      </div>
      {search.pcode === undefined ? null : (
        <div className={style.panel}>
          <Suspense fallback={<Skeleton words={text.frame.loading} />}>
            <SelectedDistrict
              key={search.pcode}
              pcode={search.pcode}
              name={selectedName ?? search.pcode}
              filters={filters}
              indicatorLabel={indicator?.label ?? ''}
              onClose={() => change({ pcode: undefined })}
            />
          </Suspense>
        </div>
      )}
      <div className={`${style.time} not-printed`}>
        <Period filters={filters} onChange={change} />
        <Button
          ref={tableButton}
          look="quiet"
          className={style.tableButton ?? ''}
          aria-expanded={search.table === true}
          onPress={() => change({ table: search.table === true ? undefined : true })}
        >
          <Icon name="table" />
          {text.map.table.open}
        </Button>
      </div>
      {search.table === true && districts.data !== undefined ? (
        <div className={style.table}>
          <Suspense fallback={<Skeleton words={text.frame.loading} />}>
            <TableDrawer
              rows={districts.data.rows}
              columns={columns}
              sort={readSort(search.sort)}
              selected={search.pcode}
              onSort={(sort) => change({ sort: writeSort(sort) }, { quietly: true })}
              onSelect={(pcode) => change({ pcode })}
              onClose={() => change({ table: undefined })}
              onFigure={districts.data.level === 'district' ? openFigure : undefined}
            />
          </Suspense>
        </div>
      ) : null}
      <p className="only-heard" aria-live="polite">
        {selectedName === undefined
          ? text.map.selection.none
          : text.map.selection.selected(selectedName, spoken(marks.get(search.pcode ?? '')))}
      </p>
      <PrintFoot districts={districts.data} catalogue={catalogue} title={words.label} restsOn={view.restsOn} />
    </div>
  )
}
