// A workshop under way: one thing on the screen at a time, with Back and Next; closing it keeps it and sends it.
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWorkshop } from '#web/field/workshops/use-workshop.ts'
import { undecided, type WorkshopDraft } from '#web/field/workshops/workshop-draft.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { AddStep } from './add-step.tsx'
import { CameStep } from './came-step.tsx'
import { CloseStep } from './close-step.tsx'
import { Closed } from './closed.tsx'
import { FindingStep } from './finding-step.tsx'
import style from './workshop.module.css'

const route = getRouteApi('/workshop')

export function Room({ pcode }: { pcode: string }) {
  const { workshop: words, frame } = useText()
  const room = useWorkshop(pcode)
  const { state } = room
  if (state.step === 'loading') return <Skeleton words={frame.loading} lines={6} />
  if (state.step === 'failed')
    return (
      <>
        <h1>{words.title}</h1>
        <p className={style.lead}>{words.notLoaded}</p>
        <Failed error={state.error} onRetry={() => void room.load()} />
        <Link to="/workshop" search={(kept) => ({ ...kept, pcode: undefined })}>
          {words.kept.another}
        </Link>
      </>
    )
  if (state.step === 'closed') return <Closed workshopId={state.workshopId} />
  return (
    <>
      {room.notKept ? (
        <p role="alert" className={style.notice}>
          {words.notKept}
        </p>
      ) : null}
      <Steps
        draft={state.draft}
        wasFound={state.wasFound}
        onChange={room.change}
        onClose={() => void room.close()}
        onStartOver={() => void room.startOver()}
      />
    </>
  )
}

type Props = {
  draft: WorkshopDraft
  wasFound: boolean
  onChange: (part: Partial<WorkshopDraft>) => void
  onClose: () => void
  onStartOver: () => void
}

function Steps({ draft, wasFound, onChange, onClose, onStartOver }: Props) {
  const { workshop: words } = useText()
  const navigate = route.useNavigate()
  const last = draft.readOut.length + 2
  const at = Math.min(route.useSearch().step ?? 0, last)
  const go = (step: number) => void navigate({ search: (kept) => ({ ...kept, step: step === 0 ? undefined : step }) })
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(at)
  // Another step is another thing to read; the first is where the page begins anyway.
  useEffect(() => {
    if (shown.current !== at) heading.current?.focus()
    shown.current = at
  }, [at])
  const one = draft.readOut[at - 1]
  return (
    <>
      <header className={style.head}>
        <h1 ref={heading} tabIndex={-1}>
          {words.of(draft.districtName)}
        </h1>
        <p className={style.progress}>{words.step(at + 1, last + 1)}</p>
        <progress className={style.bar} aria-label={words.steps} value={at} max={last} />
      </header>
      {at === 0 ? (
        <>
          <p className={style.small}>
            {wasFound ? words.found(formatDate(draft.loadedAt)) : words.loaded(formatDate(draft.loadedAt))}{' '}
            {wasFound ? (
              <Button look="quiet" onPress={onStartOver}>
                {words.startOverSure}
              </Button>
            ) : null}
          </p>
          <CameStep draft={draft} onChange={onChange} />
        </>
      ) : one !== undefined ? (
        <FindingStep
          key={one.findingId}
          said={one.said}
          attended={draft.attended}
          judgement={draft.judged[one.findingId] ?? undecided}
          onChange={(judgement) => onChange({ judged: { ...draft.judged, [one.findingId]: judgement } })}
        />
      ) : at === last - 1 ? (
        <AddStep draft={draft} onChange={onChange} />
      ) : (
        <CloseStep draft={draft} onChange={onChange} onClose={onClose} />
      )}
      <nav className={style.controls} aria-label={words.steps}>
        <Button className={style.big ?? ''} isDisabled={at === 0} onPress={() => go(at - 1)}>
          {words.back}
        </Button>
        {at === last ? null : (
          <Button look="primary" className={style.big ?? ''} onPress={() => go(at + 1)}>
            {words.next}
          </Button>
        )}
      </nav>
    </>
  )
}
