/** Runs one command to its end and tells how long it took and how much memory it held at its peak. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Ran = { seconds: number; peakMb: number; output: string; code: number | null }

/** Peak resident memory in MB as the kernel counts it; 0 once the process is gone. */
export function peakMbOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

export async function runChild(args: string[], env: Record<string, string>): Promise<Ran> {
  const started = performance.now()
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += String(chunk)
  })
  let peakMb = 0
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakMbOf(child.pid ?? 0))
  }, 20)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - started) / 1000, peakMb, output, code }
}
