/**
 * A district's panel: everything the page asks for when a district is chosen, asked together for one district after another that
 * nobody has asked about. What the page asks for is taken from the page itself.
 */
import { launchChromium } from '#tests/support/chromium.ts'
import { serveInstance } from '#tests/support/served-instance.ts'
import { overAMillion } from './over-a-million.ts'
import { type Measurement, median, millisecondsOf, type Reading } from './reading.ts'

const asked = 30

/** The addresses a page asks of the API, in the role the demonstration gives to whoever sits at the machine, and its cookie. */
async function requestsOf(url: string, pcode: string): Promise<{ paths: string[]; cookie: string }> {
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ baseURL: url, serviceWorkers: 'block' })
    const page = await context.newPage()
    const paths = new Set<string>()
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (pathname.startsWith('/api/') && `${pathname}${search}`.includes(pcode)) paths.add(`${pathname}${search}`)
    })
    await page.goto(`/?pcode=${pcode}`)
    await page.getByTestId('district-panel').waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    const cookies = await context.cookies()
    return { paths: [...paths], cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  } finally {
    await browser.close()
  }
}

async function panelsOf(url: string, where: string, atMost: number): Promise<Reading[]> {
  const answer = await fetch(`${url}/api/places`)
  const { rows }: { rows: { pcode: string; level: string }[] } = await answer.json()
  const [first, ...others] = rows.filter(({ level }) => level === 'district').map(({ pcode }) => pcode)
  if (first === undefined || others.length < asked) throw new Error('there are too few districts to ask about')
  const { paths, cookie } = await requestsOf(url, first)
  if (paths.length === 0) throw new Error('the page asked nothing about the district')
  const times: number[] = []
  for (const pcode of others.slice(0, asked))
    times.push(
      await millisecondsOf(() =>
        Promise.all(
          paths.map(async (path) => {
            const said = await fetch(`${url}${path.replaceAll(first, pcode)}`, { headers: { cookie } })
            await said.arrayBuffer()
            if (!said.ok) throw new Error(`${path} answered ${said.status} for ${pcode}`)
          }),
        ),
      ),
    )
  const what = `a district's panel ${where}, ${paths.length} questions together`
  return [
    { what: `${what}, p50`, value: median(times), unit: 'ms', goal: { atMost } },
    { what: `${what}, slowest of ${asked}`, value: Math.max(...times), unit: 'ms', goal: { atMost } },
  ]
}

export const panel: Measurement = {
  id: 'panel',
  run: async () => {
    const served = await serveInstance({ deadlineMs: 120_000, args: ['--demo-sign-in'] })
    try {
      return [
        ...(await panelsOf(served.url, 'on the demonstration', 300)),
        ...(await overAMillion((url) => panelsOf(url, 'over 1 million incidents', 1000))),
      ]
    } finally {
      await served.stop()
    }
  },
}
