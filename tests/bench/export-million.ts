/**
 * A million incidents and the demonstration's own, taken away in every form: seconds, size, and how much more memory the server holds at
 * its peak than before, while somebody reads at full speed. Forms that stream must not grow with the rows.
 */
import { writeFileSync } from 'node:fs'
import { exportFormats, mostRows } from '#api/contract/exports.ts'
import { peakMbOf } from './child.ts'
import { overAMillion } from './over-a-million.ts'
import type { Measurement, Reading } from './reading.ts'

const everything = 'from=2023-01&to=2026-06'
const streamed = { atMost: 250 }

/** Begins the kernel's count of the peak anew (proc(5), clear_refs 5), so that each form is told by itself. */
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')

async function taken(url: string, file: string): Promise<{ status: number; bytes: number; seconds: number }> {
  const started = performance.now()
  const response = await fetch(`${url}/api/exports/${file}?${everything}`, {
    headers: { 'Accept-Encoding': 'identity' },
  })
  let bytes = 0
  for await (const chunk of response.body ?? []) bytes += chunk.length
  return { status: response.status, bytes, seconds: (performance.now() - started) / 1000 }
}

export const exportMillion: Measurement = {
  id: 'export',
  run: () =>
    overAMillion(async (url, pid) => {
      await taken(url, 'districts.csv')
      const readings: Reading[] = []
      for (const format of exportFormats) {
        await new Promise((resolve) => setTimeout(resolve, 1000))
        forgetPeak(pid)
        const before = peakMbOf(pid)
        const { status, bytes, seconds } = await taken(url, `incidents.${format}`)
        const grown = peakMbOf(pid) - before
        if (format in mostRows) {
          if (status !== 422) throw new Error(`${format} of a million rows was not refused: ${status}`)
          readings.push({
            what: `export ${format}: refused above ${mostRows.xlsx} rows`,
            value: seconds,
            unit: 's',
            goal: null,
          })
        } else {
          if (status !== 200) throw new Error(`${format} was refused: ${status}`)
          const what = `export ${format} of a million incidents (${Math.round(bytes / 1e6)} MB)`
          readings.push({ what, value: seconds, unit: 's', goal: null })
        }
        readings.push({ what: '  more memory at its peak', value: grown, unit: 'MB', goal: streamed })
      }
      return readings
    }),
}
