// An address as squares a phone can read: for paper, where a link cannot be pressed. One path, black on white whatever the scheme.
import { encode } from 'uqr'
import style from './qr-code.module.css'

/** Modules of quiet ground that readers need on every side. */
const quietZone = 4

/** Runs of dark modules, row by row. */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return []
      const length = row.slice(x).findIndex((dark) => !dark)
      return [`M${x} ${y}h${length}v1h-${length}z`]
    }),
  )
  return { path: runs.join(''), side: size }
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, side } = qrPath(text)
  return (
    <svg
      className={style.code}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={style.ground} width={side} height={side} />
      <path className={style.dark} d={path} />
    </svg>
  )
}
