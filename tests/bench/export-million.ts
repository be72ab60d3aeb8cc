/**
 * A million incidents and the demonstration's own, taken away in every form at full speed: seconds, size, and how much memory the server
 * holds at its peak. Forms that stream must not grow with the rows.
 */
import { writeFileSync } from 'node:fs'
import { exportFormats } from '#api/contract/exports.ts'
import { peakMbOf } from './child.ts'
import { overAMillion } from './over-a-million.ts'
import type { Measurement, Reading } from './reading.ts'

const everything = 'from=2023-01&to=2026-06'
/** As many rows as a workbook may hold, nearly. */
const twoMonths = 'from=2023-01&to=2023-02'
/**
 * A server that has a million rows to tell of holds some 750 MB when little is asked. To put a million in order the mirror takes up to
 * its 384 MB more, and beyond that the disk; what is written, 160 MB or 530, adds nothing.
 */
const peak = { atMost: 1300 }

/** Begins the kernel's count of the peak anew (proc(5), clear_refs 5), so that each form is told by itself. */
const forgetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5')

type Taken = { status: number; bytes: number; seconds: number; peakMb: number }

async function taken(url: string, pid: number, file: string, period: string): Promise<Taken> {
  forgetPeak(pid)
  const started = performance.now()
  const response = await fetch(`${url}/api/exports/${file}?${period}`, { headers: { 'Accept-Encoding': 'identity' } })
  let bytes = 0
  for await (const chunk of response.body ?? []) bytes += chunk.length
  return {
    status: response.status,
    bytes,
    seconds: (performance.now() - started) / 1000,
    peakMb: peakMbOf(pid),
  }
}

export const exportMillion: Measurement = {
  id: 'export',
  run: () =>
    overAMillion(async (url, pid) => {
      const readings: Reading[] = []
      const take = async (format: string, period: string, rows: string): Promise<void> => {
        const { status, bytes, seconds, peakMb } = await taken(url, pid, `incidents.${format}`, period)
        const isRefused = format === 'xlsx' && period === everything
        if (status !== (isRefused ? 422 : 200)) throw new Error(`${format} of ${rows} answered ${status}`)
        const what = isRefused
          ? `refuse ${format} of ${rows}`
          : `export ${format} of ${rows} (${Math.round(bytes / 1e6)} MB)`
        readings.push({ what, value: seconds, unit: 's', goal: null })
        readings.push({ what: '  peak memory of the server', value: peakMb, unit: 'MB', goal: peak })
      }
      await take('xlsx', twoMonths, '48,000 incidents')
      await take('csv', twoMonths, '48,000 incidents')
      for (const format of exportFormats) await take(format, everything, 'a million incidents')
      return readings
    }),
}
