// The guided story: from a place through what people asked for to what changed, told of the work the record knows best.
import { useIsFetching, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import type { ChapterId, Story, ToldStory } from '#api/contract/story.ts'
import { views } from '#web/layers/registry.ts'
import type { Need } from '#web/layers/view.ts'
import { writeCamera } from '#web/map/camera.ts'
import { SheetFoot } from '#web/panels/sheet-foot.tsx'
import { districtsQuery } from '#web/queries/districts.ts'
import { useSession } from '#web/queries/session.ts'
import { storyQuery } from '#web/queries/story.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Icon } from '#web/ui/icon.tsx'
import paper from '#web/ui/sheet.module.css'
import { Chapter } from './chapter.tsx'
import { VoicesBefore, WhatChanged, WhatWasAsked, WhatWasPromised, WhereItBegan, WhereNext } from './figures.tsx'
import style from './story.module.css'

const route = getRouteApi('/story')
/** Near enough to tell one building from the next. */
const lookZoom = 14

export function StoryScreen() {
  const { story: words, frame } = useText()
  const filters = filtersOf(route.useSearch())
  const may = useSession()?.may
  const answer = useQuery({ ...storyQuery(filters), enabled: may?.seePositions === true })
  const isComplete = useIsFetching() === 0
  return (
    <div className={paper.desk} data-ready={isComplete} aria-busy={!isComplete}>
      {may?.seePositions === false ? (
        <EmptyState title={words.title}>{words.forbidden}</EmptyState>
      ) : (
        <Answer of={answer} coming={{ words: frame.loading, lines: 12 }}>
          {(story) => <Told story={story} filters={filters} isComplete={isComplete} />}
        </Answer>
      )}
    </div>
  )
}

function Told({ story, filters, isComplete }: { story: Story; filters: Filters; isComplete: boolean }) {
  const { story: words, frame } = useText()
  const { told, candidates, fictional } = story
  const districts = useQuery(districtsQuery(filters))
  if (told === null) return <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
  const place = told.work.districtName ?? told.work.pcode
  return (
    <>
      <div className={`${paper.tools} not-printed`}>
        <Button isDisabled={!isComplete} onPress={() => window.print()}>
          <Icon name="print" /> {words.print}
        </Button>
      </div>
      <article className={paper.sheet}>
        <header className={style.head}>
          <h1>{words.title}</h1>
          <p className={style.lead}>{words.lead(place, candidates)}</p>
          {fictional ? <p className={style.fictional}>{frame.fictional}</p> : null}
        </header>
        {told.chapters.map((chapter, i) => (
          <Chapter
            key={chapter.id}
            chapter={chapter}
            number={i + 1}
            link={<WayBack chapter={chapter.id} told={told} />}
          >
            {figureOf(chapter.id, told, filters)}
          </Chapter>
        ))}
        <Answer of={districts} coming={{ words: frame.loading, lines: 3 }}>
          {(all) => (
            <SheetFoot
              districts={all}
              respondents={told.voices[0]?.now.n ?? null}
              incidents={all.rows.find(({ pcode }) => pcode === told.work.pcode)?.incidents ?? null}
            />
          )}
        </Answer>
      </article>
    </>
  )
}

function figureOf(chapter: ChapterId, told: ToldStory, filters: Filters): ReactNode {
  switch (chapter) {
    case 'place':
      return <WhereItBegan told={told} filters={filters} />
    case 'people':
      return <VoicesBefore told={told} />
    case 'asked':
      return <WhatWasAsked told={told} />
    case 'changed':
      return <WhatChanged told={told} />
    case 'confirmed':
      return <WhatWasPromised told={told} />
    case 'next':
      return <WhereNext told={told} filters={filters} />
    case 'done':
      return null
  }
}

/** The view that shows what the chapter rests on. */
const rests: Partial<Record<ChapterId, Need>> = {
  place: 'sites',
  people: 'answers',
  done: 'interventions',
  next: 'sites',
}

function WayBack({ chapter, told }: { chapter: ChapterId; told: ToldStory }) {
  const { links } = useText().story
  const { pcode } = told.work
  if (chapter === 'asked') return <Link to="/asked-and-got">{links.asked}</Link>
  if (chapter === 'changed') return <Link to="/did-it-work">{links.changed}</Link>
  if (chapter === 'confirmed')
    return (
      <Link to="/brief" search={(kept) => ({ ...kept, pcode })}>
        {links.confirmed}
      </Link>
    )
  const need = rests[chapter]
  const view = views.find(({ needs }) => need !== undefined && needs.includes(need))?.id
  const centre = chapter === 'place' ? told.cluster?.centre : undefined
  const at = centre && writeCamera({ longitude: centre.lng, latitude: centre.lat, zoom: lookZoom })
  return (
    <Link to="/" search={(kept) => ({ ...kept, view, at, pcode: chapter === 'next' ? undefined : pcode })}>
      {links[chapter]}
    </Link>
  )
}
