// In place of a screen whose link cannot be read: which part, what it may have meant, and a way on. The address stays until then.
import { useLocation, useRouter } from '@tanstack/react-router'
import { type RawSearch, rawOf } from '#web/search/read-search.ts'
import { writeSearch } from '#web/search/search-text.ts'
import type { UnreadPart } from '#web/search/unread-parts.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import style from './unread-link.module.css'

/** Goes to this screen's address with other parameters. */
function useGo() {
  const { history } = useRouter()
  const { pathname, search } = useLocation()
  return (change: RawSearch) => {
    const { unread: _, ...kept } = { unread: undefined, ...rawOf(search) }
    history.push(`${pathname}${writeSearch({ ...kept, ...change })}`)
  }
}
const without = (parts: readonly UnreadPart[]): RawSearch => Object.assign({}, ...parts.map((part) => part.without))

export function UnreadLink({ parts }: { parts: readonly UnreadPart[] }) {
  const { unreadLink: words } = useText()
  const go = useGo()
  return (
    <section role="alert" className={style.state}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul className={style.parts}>
        {parts.map(({ name, word, why, meant }) => (
          <li key={`${name}=${word}`} className={style.part}>
            <code>{name === word ? name : `${name}=${word}`}</code>
            <p>{words.why(why, name, word)}</p>
            {meant === null ? null : (
              <p className={style.meant}>
                {words.meant}
                <Button onPress={() => go(meant.change)}>{words.use(meant.word)}</Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button look="primary" onPress={() => go(without(parts))}>
        {words.goOn(parts.length)}
      </Button>
    </section>
  )
}

/** A part that only places the eye: the screen is shown, and this above it. */
export function UnreadNote({ parts }: { parts: readonly UnreadPart[] }) {
  const { unreadLink: words } = useText()
  const go = useGo()
  return (
    <div role="status" className={`${style.note} not-printed`}>
      <p>
        {parts.map(({ name, word, why }) => words.why(why, name, word)).join(' ')} {words.eye}
      </p>
      <Button look="quiet" onPress={() => go(without(parts))}>
        {words.dismiss}
      </Button>
    </div>
  )
}
