// What a sheet of paper rests on, and the way back to it, in letters and as a code.
import { useRouterState } from '@tanstack/react-router'
import { permalink } from '#web/permalink.ts'
import { useText } from '#web/text/use-text.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import style from './sheet-foot.module.css'
import { type Rests, useRestingOn } from './use-resting-on.ts'

export function SheetFoot(rests: Rests) {
  const { foot } = useText().brief
  // Written anew when the address changes, so that the sheet leads back to what it shows.
  useRouterState({ select: (state) => state.location.href })
  const { from, to } = rests.districts
  const lines = useRestingOn(rests)
  const link = permalink({ from, to, sheet: undefined })
  return (
    <footer className={style.foot}>
      <div>
        <h2 className={style.footTitle}>{foot.title}</h2>
        <div className={style.footWords}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className={style.link}>
          {foot.link} <a href={link}>{link}</a>
        </p>
      </div>
      <QrCode text={link} label={foot.code} />
    </footer>
  )
}
