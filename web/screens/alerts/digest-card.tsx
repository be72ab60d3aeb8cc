// One digest: what it is about, when it is due, how its last letter fared, and the letter as of now; to change or remove for those who may.
import type { DigestRow } from '#api/contract/digests.ts'
import { removeDigest } from '#web/queries/digests.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'
import { LetterDrawer } from './digest-letter.tsx'
import { Removal } from './removal.tsx'

export function DigestCard({ row, onChange }: { row: DigestRow; onChange: (() => void) | undefined }) {
  const { digests: words } = useText()
  const { digestId, digest, placeName, nextAt, readers, left, last } = row
  return (
    <li className={page.card}>
      <h3>{digest.name}</h3>
      <p>
        {words.about(placeName ?? words.country, words.rhythms[digest.rhythm].every)} {words.next(formatDate(nextAt))}
      </p>
      <p className={page.note}>
        {readers === null ? null : `${words.readers(readers)} `}
        {left === null || left === 0 ? null : `${words.left(left)} `}
        {last === null ? (
          words.never
        ) : (
          <>
            {words.last(formatDate(last.since), formatDate(last.until))}{' '}
            <span className={last.failed > 0 ? style.failed : undefined}>{words.fared(last)}.</span>
          </>
        )}
      </p>
      <LetterDrawer asked={{ ...askedOf(row), digestId }} />
      {onChange === undefined ? null : (
        <div className={`${style.links} not-printed`}>
          <Button aria-label={words.changeOf(digest.name)} onPress={onChange}>
            {words.change}
          </Button>
          <Removal words={words} name={digest.name} remove={() => removeDigest(digestId)} />
        </div>
      )}
    </li>
  )
}

const askedOf = ({ digest: { name, place, rhythm } }: DigestRow) => ({ name, place, rhythm })
