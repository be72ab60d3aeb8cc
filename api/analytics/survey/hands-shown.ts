/**
 * What may be told of a show of hands without telling how one person voted: by group only where the group, and all others in the
 * room, are as many as any figure must rest on.
 * @section k
 * @method suppression
 * @units people
 */
import { FEWEST_RESPONDENTS } from './precision.ts'

export type Room = { women: number; men: number; youth: number; minority: number }
export type RoomTold = {
  people: number
  women: number | null
  men: number | null
  youth: number | null
  minority: number | null
}

/**
 * Of who came: nothing of the groups of a room smaller than the fewest people.
 * @formula people = women + men; groups told where people >= FEWEST_RESPONDENTS.
 * @source a rule of this program, the same fewest people as for every share
 * @gap Null for every group of a smaller room.
 * @example 4 women and 5 men: 9 people, no group told.
 */
export function roomTold({ women, men, youth, minority }: Room, fewest: number = FEWEST_RESPONDENTS): RoomTold {
  const people = women + men
  return people < fewest
    ? { people, women: null, men: null, youth: null, minority: null }
    : { people, women, men, youth, minority }
}

/**
 * Of the hands raised for one answer.
 * @formula A group g of a room of N is told where g >= FEWEST_RESPONDENTS and N - g is 0 or >= FEWEST_RESPONDENTS; all hands where N is.
 * @source a rule of this program: what is told of a group and of everybody tells what the others did
 * @gap Null as a whole where the room is too small; null for a group that is, or whose complement is.
 * @example 12 women and 4 men came, 9 women and 1 man agreed: 10 people agreed, neither group told.
 */
export function handsTold(room: Room, hands: Room, fewest: number = FEWEST_RESPONDENTS): RoomTold | null {
  const people = room.women + room.men
  if (people < fewest) return null
  const told = (group: keyof Room): number | null => {
    const others = people - room[group]
    const isTold = room[group] >= fewest && (others === 0 || others >= fewest)
    return isTold ? hands[group] : null
  }
  return {
    people: hands.women + hands.men,
    women: told('women'),
    men: told('men'),
    youth: told('youth'),
    minority: told('minority'),
  }
}
