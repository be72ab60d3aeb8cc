// A value that follows another only once it has stood still: for questions not worth asking while a hand still moves.
import { useEffect, useState } from 'react'

export function useSettled<T extends string | undefined>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
