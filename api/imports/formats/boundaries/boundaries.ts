/**
 * Boundaries as GeoJSON or TopoJSON: each feature becomes a place, with its outline at three details; regions and the
 * country are drawn from the districts inside them. How columns and rings are understood is geography's affair.
 */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { type BoundaryFile, readBoundaryFile } from '#api/geography/boundary-file.ts'
import { insidePoint } from '#api/geography/inside-point.ts'
import { SHAPE_FAULTS } from '#api/geography/ring-repair.ts'
import {
  type FoundProblem,
  fileProblem,
  type ImportFile,
  type ImportFormat,
  portion,
  recognised,
  unlike,
} from '../format.ts'
import { replaces } from './edition.ts'
import { outlinesOf } from './outlines.ts'

/** A boundary file is held in memory whole; beyond this it should be simplified first. */
const mostMegabytes = 300
const collection = z.object({ features: z.array(z.unknown()) })
const topology = z.object({ objects: z.record(z.string(), z.object({ geometries: z.array(z.unknown()).optional() })) })

export const boundaries: ImportFormat = {
  id: 'boundaries',
  label: 'Boundaries (GeoJSON or TopoJSON)',
  sample: 'boundaries.geojson',
  recognise({ text, table }) {
    if (table !== null || !/^\s*\{/.test(text)) return unlike({ code: 'no-json' })
    if (/"type"\s*:\s*"(FeatureCollection|Topology)"/.test(text)) return recognised(1)
    return /"features"\s*:/.test(text) ? recognised(0.8) : unlike({ code: 'json-of-another-kind' })
  },
  async *read(file, context) {
    if (file.size > mostMegabytes * 1024 * 1024) {
      yield portion({ problems: [fileProblem({ code: 'file-too-large', megabytes: mostMegabytes })] })
      return
    }
    const json = await parsed(file)
    if (json === undefined) {
      yield portion({ problems: [fileProblem({ code: 'json-broken' })] })
      return
    }
    const { map } = file.sample
    const asked = ['code', 'name', 'regionCode', 'regionName', 'countryCode', 'countryName'] as const
    const columns = Object.fromEntries(asked.flatMap((field) => (map.has(field) ? [[field, map.get(field)]] : [])))
    let found = readBoundaryFile(json, { columns })
    if (!found.places.some(({ level }) => level === 'country')) {
      found = readBoundaryFile(json, { columns, country: context.country })
    }
    const problems = found.problems.map(
      (p): FoundProblem => ({
        line: p.feature,
        field: p.field,
        reason: p.reason,
        severity: p.isRejected ? 'rejected' : 'warning',
        cells: p.name === null ? [] : [p.name],
      }),
    )
    const read = countFeatures(json)
    const rejected = new Set(found.problems.filter((p) => p.isRejected && p.feature !== null).map((p) => p.feature))
      .size
    const since = validSince(map.get('validFrom'))
    const replacing = await replaces(found, context.places, map.get('edition'))
    const { successions } = replacing.edition
    const outlines = outlinesOf(found, context.places, new Set(successions.map(({ pcode }) => pcode)))
    const points = new Map(outlines.filter(({ detail }) => detail === 1).map((o) => [o.pcode, insidePoint(o.geometry)]))
    yield portion({
      read,
      rejected,
      problems: [...since.problems, ...replacing.problems, ...problems],
      mapping: Object.fromEntries(
        Object.entries(found.columns).flatMap(([field, column]) =>
          typeof column === 'string' ? [[column, field]] : [],
        ),
      ),
      notes: [...notesOf(found), ...replacing.notes],
      rows: {
        place: found.places.map((p) => ({
          ...p,
          validFrom: p.level === 'district' ? (since.day ?? p.validFrom ?? null) : null,
          lng: p.lng ?? points.get(p.pcode)?.lng ?? null,
          lat: p.lat ?? points.get(p.pcode)?.lat ?? null,
        })),
        boundary: outlines.map(({ pcode, level, detail, geometry }) => ({
          pcode,
          level,
          detail,
          geometry: JSON.stringify(geometry),
        })),
        place_succession: successions,
      },
    })
  },
}

/** The day a person gave for the whole file. */
function validSince(said: string | undefined): { day: string | null; problems: FoundProblem[] } {
  if (said === undefined || said === 'unknown') return { day: null, problems: [] }
  if (z.iso.date().safeParse(said).success) return { day: said, problems: [] }
  const reason = { code: 'date-unreadable' as const, written: said }
  return { day: null, problems: [{ line: null, field: 'validFrom', reason, severity: 'rejected', cells: [] }] }
}

/** Undefined where it is not JSON: then it is some other format's file. */
async function parsed(file: ImportFile): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder(file.encoding).decode(await readFile(file.path)))
  } catch {
    return undefined
  }
}

function countFeatures(json: unknown): number {
  const features = collection.safeParse(json)
  if (features.success) return features.data.features.length
  const topo = topology.safeParse(json)
  return topo.success ? Object.values(topo.data.objects).reduce((sum, o) => sum + (o.geometries?.length ?? 1), 0) : 0
}

function notesOf({ places, repairs }: BoundaryFile): ImportNote[] {
  const broken = repairs.filter(({ faults }) => faults.some((fault) => SHAPE_FAULTS.includes(fault)))
  const tidied = repairs.length - broken.length
  const count = (level: string): number => places.filter((p) => p.level === level).length
  return [
    { code: 'districts-in-regions', districts: count('district'), regions: count('region') },
    ...broken.map(({ pcode, name, faults, isGone }) => ({
      ...{ code: 'outline-repaired' as const, pcode, name, faults, isGone },
    })),
    ...(tidied === 0 ? [] : [{ code: 'outlines-tidied' as const, outlines: tidied }]),
  ]
}
