// The districts this phone knows by name, there without a network once the outlines were seen.
import { useQuery } from '@tanstack/react-query'
import { boundariesQuery } from '#web/queries/boundaries.ts'

export type DistrictHere = { id: string; label: string }

/** Two of one name are told apart by their code. */
export function useDistrictsHere(): readonly DistrictHere[] {
  const { data } = useQuery({ ...boundariesQuery('district', 0), networkMode: 'always' })
  const all = (data?.features ?? []).map(({ properties: { pcode, name } }) => ({ pcode, name }))
  const isAlone = (name: string): boolean => all.filter((other) => other.name === name).length === 1
  return all
    .map(({ pcode, name }) => ({ id: pcode, label: isAlone(name) ? name : `${name} (${pcode})` }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
