// Somebody on the screen wants a district pointed out on the map. While they wait, a tap answers them and opens nothing.
import { createContext, useContext } from 'react'

export type Wish = {
  /** What is to be pointed out, as a request. */
  words: string
  /** Asked back once a district was tapped. */
  confirm: (district: string) => string
  take: (pcode: string) => void
}
type Pointing = { wish: Wish | null; setWish: (wish: Wish | null) => void }

export const PointingContext = createContext<Pointing>({ wish: null, setWish: () => {} })
export const usePointing = (): Pointing => useContext(PointingContext)
