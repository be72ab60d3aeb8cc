// Lets a screen show only what its whole link asks for. A part that cannot be read, or names what this country's record does not
// hold, is said in the screen's place.
import { useQuery } from '@tanstack/react-query'
import { useLocation, useMatches } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { placesQuery } from '#web/queries/places.ts'
import { namesPlaces, namesThings, placesNotHere, thingsNotHere } from '#web/search/not-here.ts'
import { onlyPlacesTheEye, unreadParts } from '#web/search/unread-parts.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '../skeleton.tsx'
import { UnreadLink, UnreadNote } from './unread-link.tsx'

export function LinkGate({ children }: { children: ReactNode }) {
  const { frame } = useText()
  // The screen's own part of the address is read by its own route, the last that matches.
  const search = useMatches({ select: (matches) => matches.at(-1)?.search }) ?? {}
  const { searchStr } = useLocation()
  const [openedWith] = useState(searchStr)
  const catalogue = useQuery({ ...catalogueQuery(), enabled: namesThings(search) })
  const places = useQuery({ ...placesQuery(), enabled: namesPlaces(search) })
  const unread = unreadParts(search)
  const notHere = [
    ...(catalogue.data === undefined ? [] : thingsNotHere(search, catalogue.data)),
    ...(places.data === undefined || !namesPlaces(search) ? [] : placesNotHere(search, places.data.rows)),
  ]
  const parts = [...unread.filter((part) => !onlyPlacesTheEye(part.name)), ...notHere]
  if (parts.length > 0) return <UnreadLink parts={parts} />
  // What is chosen in the page is known to be here; only the link somebody came with has to wait for the answer.
  // A question that somebody else asks must not take the screen away.
  const isWaiting = (namesThings(search) && catalogue.isLoading) || (namesPlaces(search) && places.isLoading)
  if (searchStr === openedWith && isWaiting) return <Skeleton words={frame.loading} />
  const aside = unread.filter((part) => onlyPlacesTheEye(part.name))
  return (
    <>
      {aside.length === 0 ? null : <UnreadNote parts={aside} />}
      {children}
    </>
  )
}
