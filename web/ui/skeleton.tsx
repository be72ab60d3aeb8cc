// The shape of what is coming. Said once aloud, quietly.
import style from './skeleton.module.css'

export type SkeletonProps = { words: string; lines?: number; height?: number }

export const Skeleton = ({ words, lines = 3, height }: SkeletonProps) => (
  <div role="status" className={style.skeleton}>
    <span className="only-heard">{words}</span>
    {height === undefined ? (
      Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className={style.line} style={{ width: `${[92, 100, 78, 64][line % 4]}%` }} />
      ))
    ) : (
      <span className={style.line} style={{ height }} />
    )}
  </div>
)
