// One token a card: what it is for, what it opens, since when, until when, and when it was last used.
import { useState } from 'react'
import type { TokenRow } from '#api/contract/tokens.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { RevokeDialog } from './revoke-dialog.tsx'
import style from './tokens.module.css'

export function TokenCards({ rows }: { rows: readonly TokenRow[] }) {
  const [asking, setAsking] = useState<TokenRow | null>(null)
  return (
    <>
      <ul className={style.cards}>
        {rows.map((row) => (
          <TokenCard key={row.tokenId} row={row} onRevoke={() => setAsking(row)} />
        ))}
      </ul>
      <RevokeDialog row={asking} onClose={() => setAsking(null)} />
    </>
  )
}

function TokenCard({ row, onRevoke }: { row: TokenRow; onRevoke: () => void }) {
  const { tokens: words, frame } = useText()
  const { role, scopes, state, madeAt, madeBy, lastUsedOn } = row
  const name = row.name === '' ? words.unnamed : row.name
  const by = ({ actor, name: whose }: TokenRow['madeBy']): string => {
    if (actor.startsWith('person:')) return whose === null ? words.by.other : words.by.name(whose)
    if (whose !== null) return words.by.token(whose)
    return actor.startsWith('demo:') ? words.by.demo : words.by.local
  }
  return (
    <li className={page.card}>
      <div className={style.head}>
        <h3>{name}</h3>
        {state === 'working' ? (
          <Button look="quiet" className="not-printed" aria-label={words.revoke.of(name)} onPress={onRevoke}>
            {words.revoke.ask}
          </Button>
        ) : null}
      </div>
      <p>{words.opens(frame.role[role], scopes.map((scope) => words.scopes[scope].opens).join(', '))}</p>
      {row.area === null && row.ceiling === 'severe' ? null : (
        <p>{words.reach(row.area === null ? null : row.area.join(', '), row.ceiling)}</p>
      )}
      <p className={page.note}>
        {endOf(row, words, by)} {lastUsedOn === null ? words.unused : words.used(formatDate(lastUsedOn))}{' '}
        {words.made(formatDate(madeAt), by(madeBy))}
      </p>
    </li>
  )
}

function endOf(
  { expiresAt, revokedAt, revokedBy, state }: TokenRow,
  words: ReturnType<typeof useText>['tokens'],
  by: (who: TokenRow['madeBy']) => string,
): string {
  if (revokedAt !== null && revokedBy !== null) return words.revoked(formatDate(revokedAt), by(revokedBy))
  if (expiresAt === null) return words.forever
  return state === 'expired' ? words.expired(formatDate(expiresAt)) : words.until(formatDate(expiresAt))
}
