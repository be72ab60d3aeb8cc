// What was seen, done, promised and said about a place, in order; the photos and what was said beside it, and how far each visit was
// checked. Several that turned in one month, checked as far, are told as one.
import { Link } from '@tanstack/react-router'
import type { SiteEvent } from '#api/contract/biography.ts'
import { raisers } from '#data/schema/consultation.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { ReportMedia } from '#web/ui/report-media.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import style from './places.module.css'

type Of<S extends SiteEvent['sort']> = Extract<SiteEvent, { sort: S }>
const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

export function Timeline({ events, sites }: { events: readonly SiteEvent[]; sites: number }) {
  const { biography: words } = useText()
  return (
    <section className={page.section} aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline}</h2>
      {events.length === 0 ? <p>{words.nothing}</p> : null}
      <ol className={style.timeline}>
        {sites === 1
          ? events.map((event) => <Told key={`${event.sort} ${idOf(event)}`} event={event} />)
          : together(events).map((told) =>
              Array.isArray(told) ? (
                <Turned key={idOf(told[0])} turned={told} />
              ) : (
                <Told key={`${told.sort} ${idOf(told)}`} event={told} />
              ),
            )}
      </ol>
    </section>
  )
}

function idOf(event: SiteEvent): string {
  if (event.sort === 'seen') return event.uuid
  if (event.sort === 'work') return event.interventionId
  return event.sort === 'promised' ? event.commitmentId : event.consultationId
}

const saysMore = ({ photos, audio, siteUse }: Of<'seen'>): boolean =>
  photos.length > 0 || audio !== null || siteUse !== null

type Turns = [Of<'seen'>, ...Of<'seen'>[]]
/** Buildings that turned to one state in one month, one after the other, are one step; what came with a photo or a word keeps its own. */
function together(events: readonly SiteEvent[]): (SiteEvent | Turns)[] {
  const told: (SiteEvent | Turns)[] = []
  for (const event of events) {
    if (event.sort !== 'seen' || saysMore(event) || event.state === null) {
      told.push(event)
      continue
    }
    const before = told.find(
      (each): each is Turns =>
        Array.isArray(each) &&
        each[0].state === event.state &&
        each[0].review === event.review &&
        (each[0].stateBefore === null) === (event.stateBefore === null) &&
        each[0].on.slice(0, 7) === event.on.slice(0, 7),
    )
    if (before === undefined) told.push([event])
    else before.push(event)
  }
  return told
}

function Turned({ turned }: { turned: Turns }) {
  const { biography: words, map } = useText()
  const [{ on, state, stateBefore, review }] = turned
  if (turned.length === 1 || state === null) return <Told event={turned[0]} />
  return (
    <li data-sort="seen">
      <time dateTime={on.slice(0, 7)}>{monthOf(on)}</time>
      <b>{words.sorts.seen}</b>
      <p>
        {words.seen[stateBefore === null ? 'firstOfSeveral' : 'several'](turned.length, map.siteStates[state])}{' '}
        <ReviewMark state={review} />
      </p>
    </li>
  )
}

function Told({ event }: { event: SiteEvent }) {
  const { biography: words } = useText()
  return (
    <li data-sort={event.sort}>
      <time dateTime={event.on}>{formatDate(event.on)}</time>
      <b>{words.sorts[event.sort]}</b>
      {event.sort === 'seen' ? <Seen event={event} /> : null}
      {event.sort === 'work' ? <Work event={event} /> : null}
      {event.sort === 'promised' ? <Promised event={event} /> : null}
      {event.sort === 'consulted' ? <Consulted event={event} /> : null}
    </li>
  )
}

function Seen({ event }: { event: Of<'seen'> }) {
  const { siteId, state, stateBefore, siteUse, note, photos, audio, source, review } = event
  const { biography: words, map, observationWords } = useText()
  const { seen } = words
  const { media } = observationWords
  const stateOf = (id: NonNullable<typeof state>) => map.siteStates[id]
  const said =
    state === null || state === stateBefore
      ? seen.again(siteId, state && stateOf(state))
      : stateBefore === null
        ? seen.first(siteId, stateOf(state))
        : seen.turned(siteId, stateOf(stateBefore), stateOf(state))
  return (
    <div>
      <p>
        {said} <ReviewMark state={review} />
      </p>
      {siteUse === null ? null : <p>{media.usedFor(siteUse)}</p>}
      {note === '' ? null : <q>{note}</q>}
      <ReportMedia photos={photos} audio={audio} />
      <small>{source === null ? seen.byPhone : seen.byImport(source)}</small>
    </div>
  )
}

function Work({ event: { interventionId, name, kind, distanceM, endsOn } }: { event: Of<'work'> }) {
  const { biography: words } = useText()
  return (
    <p>
      {words.began(name, kindLabels.get(kind) ?? kind, formatCount(distanceM))}{' '}
      {endsOn === null ? null : words.ended(formatDate(endsOn))}{' '}
      <Link to="/did-it-work" search={{ intervention: interventionId }}>
        {words.didItWork}
      </Link>
    </p>
  )
}

function Promised({ event: { promise, owner, dueOn, state, doneOn, confirmed } }: { event: Of<'promised'> }) {
  const { biography: words } = useText()
  const { kept } = words
  return (
    <p>
      {words.promised(promise, owner, formatDate(dueOn))}{' '}
      {state === 'done' ? (doneOn === null ? null : kept.done(formatDate(doneOn))) : kept[state]}{' '}
      {confirmed === null ? null : confirmed ? kept.confirmed : kept.contested}
    </p>
  )
}

function Consulted({ event: { asked, dissent } }: { event: Of<'consulted'> }) {
  const { biography: words, askedAndGot, panel } = useText()
  const nameOf = (raisedBy: string): string => {
    const raiser = raisers.find((each) => each === raisedBy)
    return raiser === undefined ? raisedBy : askedAndGot.by[raiser]
  }
  return (
    <div>
      <p>{words.consulted(asked.map(({ raisedBy, label }) => words.askedBy(nameOf(raisedBy), label)))}</p>
      {dissent === null ? null : (
        <p>
          {panel.asked.otherwise}: <q dir="auto">{dissent}</q>
        </p>
      )}
    </div>
  )
}
