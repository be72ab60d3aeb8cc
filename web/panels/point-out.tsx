// Over the map while somebody is to point out a district: what for, then whether it is the one that was tapped.
import type { Wish } from '#web/map/pointing.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './point-out.module.css'

type Props = { wish: Wish; tapped: { pcode: string; name: string } | undefined; onEnd: () => void }

export function PointOut({ wish, tapped, onEnd }: Props) {
  const { pointing } = useText().map
  const take = (pcode: string) => {
    wish.take(pcode)
    onEnd()
  }
  return (
    <section className={`${style.card} not-printed`} aria-label={pointing.label}>
      <p role="status">{tapped === undefined ? wish.words : wish.confirm(tapped.name)}</p>
      <div className={style.buttons}>
        {tapped === undefined ? null : <Button onPress={() => take(tapped.pcode)}>{pointing.yes}</Button>}
        <Button look="quiet" onPress={onEnd}>
          {pointing.cancel}
        </Button>
      </div>
    </section>
  )
}
