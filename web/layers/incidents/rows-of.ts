// The points of incidents, which travel as parallel columns, one by one: where each is told to be, and how exactly. Pure.
import type { IncidentPoints } from '#api/contract/incidents.ts'

export const rowsOf = ({ lng, lat, positionPrecision }: IncidentPoints) =>
  positionPrecision.map((told, i) => ({ lng: lng[i] ?? null, lat: lat[i] ?? null, positionPrecision: told }))
