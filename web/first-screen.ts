// When the first screen has come to rest: its answers are told, its map is drawn. What only later screens need waits for that, so that
// it takes no line from what somebody is looking for.
const restMs = 500
/** A screen that never rests does not keep the rest away for good. */
const patienceMs = 30_000

const isResting = (): boolean =>
  document.readyState === 'complete' &&
  document.querySelector('#content') !== null &&
  document.querySelector('#content [role="status"], [data-map-idle="false"]') === null

export async function firstScreenRests(): Promise<void> {
  const until = performance.now() + patienceMs
  for (let rested = 0; rested < 2 && performance.now() < until; rested = isResting() ? rested + 1 : 0)
    await new Promise((go) => setTimeout(go, restMs))
}
