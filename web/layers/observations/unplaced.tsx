// Reports that are in no district yet, of whatever time, for whoever may see them; and for whoever may say so, where each was made.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { observationKinds } from '#data/schema/observation.ts'
import { usePointing } from '#web/map/pointing.ts'
import { observationsQuery, placeObservation } from '#web/queries/observations.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useSession } from '#web/queries/session.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Select } from '#web/ui/select.tsx'
import { TimeDoubtNote } from '#web/ui/time-doubt-note.tsx'
import style from './unplaced.module.css'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))
/** A page; the rest comes as these are placed. */
const most = 100
const nowhere = 'nowhere'

export function UnplacedObservations() {
  const { observationWords: words } = useText()
  const mayPlace = useSession()?.may.place ?? false
  const cache = useQueryClient()
  const { setWish } = usePointing()
  const unplaced = useQuery(observationsQuery({}, { limit: most, unplaced: true })).data
  const places = useQuery({ ...placesQuery(), enabled: mayPlace && unplaced?.total !== 0 }).data?.rows ?? []
  const placing = useMutation({ mutationFn: placeObservation, onSuccess: () => cache.invalidateQueries() })
  if (unplaced === undefined || unplaced.total === 0) return null
  const districts = places
    .filter((p) => p.level === 'district')
    .map((p) => ({ id: p.pcode, label: p.name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <li className={`${style.unplaced} not-printed`}>
      <details>
        <summary>{words.unplaced(unplaced.total)}</summary>
        <p>{words.unplacedNote}</p>
        {placing.error === null ? null : <ProblemNote error={placing.error} />}
        <ul className={style.list}>
          {unplaced.rows.map(({ uuid, kind, placeText, note, ...of }) => (
            <li key={uuid}>
              <span>
                {kindLabel.get(kind) ?? kind} · {formatDate(of.countedOn)}
              </span>
              <TimeDoubtNote of={of} />
              {placeText === null ? null : <q>{placeText}</q>}
              {of.withinName === null ? null : <span>{words.within(of.withinName)}</span>}
              {note === '' ? null : <span>{note}</span>}
              {mayPlace ? (
                <div className={style.ways}>
                  <Select
                    label={words.place(placeText ?? words.somewhere)}
                    labelHidden
                    value={nowhere}
                    isDisabled={placing.isPending}
                    choices={[{ id: nowhere, label: words.choose }, ...districts]}
                    onChange={(pcode) => pcode !== nowhere && placing.mutate({ uuid, placement: { pcode } })}
                  />
                  <Button
                    look="quiet"
                    isDisabled={placing.isPending}
                    aria-label={words.tapOf(placeText ?? words.somewhere)}
                    onPress={() =>
                      setWish({
                        words: words.tapFor(placeText ?? words.somewhere),
                        confirm: words.tapped,
                        take: (pcode) => placing.mutate({ uuid, placement: { pcode } }),
                      })
                    }
                  >
                    {words.tap}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
        {unplaced.total > unplaced.rows.length ? (
          <p>{words.moreUnplaced(unplaced.total - unplaced.rows.length)}</p>
        ) : null}
      </details>
    </li>
  )
}
