// What officers wrote as the place of their reports, with the districts that may be meant: a press places all reports that say the same.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TypedPlaces as Typed } from '#api/contract/places-to-settle.ts'
import { placeObservation } from '#web/queries/observations.ts'
import { placesQuery } from '#web/queries/places.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Select } from '#web/ui/select.tsx'
import style from '../import/import.module.css'
import own from './typed-places.module.css'

const nowhere = 'nowhere'
type Choice = { uuids: readonly string[]; pcode: string }

export function TypedPlaces({ typed }: { typed: Typed }) {
  const { settle, observationWords } = useText()
  const words = settle.typed
  const cache = useQueryClient()
  const places = useQuery({ ...placesQuery(), enabled: typed.total > 0 }).data?.rows ?? []
  const placing = useMutation({
    mutationFn: async ({ uuids, pcode }: Choice) => {
      for (const uuid of uuids) await placeObservation({ uuid, placement: { pcode } })
    },
    onSettled: () => cache.invalidateQueries(),
  })
  if (typed.total === 0) return null
  const districts = places
    .filter(({ level }) => level === 'district')
    .map(({ pcode, name }) => ({ id: pcode, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <section className={style.card} aria-labelledby="typed-title">
      <h2 id="typed-title">{words.title}</h2>
      <p className={style.note}>{words.note}</p>
      {placing.error === null ? null : <ProblemNote error={placing.error} />}
      <ul className={own.list}>
        {typed.rows.map(({ placeText, withinName, uuids, firstOn, lastOn, candidates }) => (
          <li key={uuids[0]}>
            <p>
              <strong>
                <q dir="auto">{placeText}</q>
              </strong>{' '}
              {words.reports(uuids.length, formatDate(firstOn), formatDate(lastOn))}
            </p>
            {withinName === null ? null : <p className={style.note}>{observationWords.within(withinName)}</p>}
            <div className={own.ways}>
              {candidates.map(({ pcode, name, as }) => (
                <Button key={pcode} isDisabled={placing.isPending} onPress={() => placing.mutate({ uuids, pcode })}>
                  {words.take(name, as)}
                </Button>
              ))}
              <Select
                label={words.otherOf(placeText)}
                labelHidden
                value={nowhere}
                isDisabled={placing.isPending}
                choices={[
                  { id: nowhere, label: candidates.length === 0 ? observationWords.choose : words.other },
                  ...districts,
                ]}
                onChange={(pcode) => pcode !== nowhere && placing.mutate({ uuids, pcode })}
              />
            </div>
          </li>
        ))}
      </ul>
      {typed.total > typed.rows.length ? <p>{words.more(typed.total - typed.rows.length)}</p> : null}
    </section>
  )
}
