/**
 * The mirror for questions whose answer is the same whoever asks: about places, and about interviews, which are told to nobody one by
 * one. What follows from them is worked out once for all readers. A question that depends on who asks is refused.
 */
import type { Mirror, View } from './mirror.ts'

const known = new WeakMap<Mirror, Mirror>()

export function forEveryReader({ whole }: Mirror): Mirror {
  const found = known.get(whole) ?? withoutReader(whole)
  known.set(whole, found)
  return found
}

function withoutReader(whole: Mirror): Mirror {
  const asked = (view: View): View => ({
    seq: view.seq,
    query: (sql, ...rest) => view.query(sameForAll(sql), ...rest),
  })
  return {
    ...whole,
    get seq() {
      return whole.seq
    },
    query: (sql, ...rest) => whole.query(sameForAll(sql), ...rest),
    stream: (sql, ...rest) => whole.stream(sameForAll(sql), ...rest),
    snapshot: (work) => whole.snapshot((view) => work(asked(view))),
  }
}

function sameForAll(sql: string): string {
  if (/\$rea(ch|der)\b/.test(sql)) throw new Error('a question that depends on who asks cannot be answered for all')
  return sql
}
