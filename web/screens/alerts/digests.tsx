// What is written to people who never visit, and the form of a digest for those who may set one.
import { useQuery } from '@tanstack/react-query'
import { digestsQuery } from '#web/queries/digests.ts'
import { useSession } from '#web/queries/session.ts'
import { newDigest } from '#web/search/alerts-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { DigestCard } from './digest-card.tsx'
import { DigestForm } from './digest-form.tsx'

type Props = { chosen: string | undefined; onChoose: (digest: string | undefined) => void }

export function Digests({ chosen, onChoose }: Props) {
  const { digests: words, frame } = useText()
  const mayWrite = useSession()?.may.setAlerts === true
  const digests = useQuery(digestsQuery())
  return (
    <section className={page.section} aria-labelledby="digests">
      <h2 id="digests">{words.title}</h2>
      <p className={page.note}>{words.lead}</p>
      <Answer of={digests} coming={{ words: frame.loading, lines: 3 }}>
        {({ rows, channels }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
            ) : (
              <ol className={page.cards}>
                {rows.map((row) => (
                  <DigestCard
                    key={row.digestId}
                    row={row}
                    onChange={mayWrite ? () => onChoose(row.digestId) : undefined}
                  />
                ))}
              </ol>
            )}
            {!mayWrite ? (
              <p className={page.note}>{words.whoMay}</p>
            ) : chosen === undefined ? (
              <div className="not-printed">
                <Button look="primary" onPress={() => onChoose(newDigest)}>
                  {words.add}
                </Button>
              </div>
            ) : (
              <DigestForm
                key={chosen}
                kept={rows.find(({ digestId }) => digestId === chosen)}
                channels={channels}
                onDone={() => onChoose(undefined)}
              />
            )}
          </>
        )}
      </Answer>
    </section>
  )
}
