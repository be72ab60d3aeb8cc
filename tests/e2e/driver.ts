/** Speaks the product's words to a real Chromium, so that the tests read as what a person does. */
import { type Browser, type BrowserContext, chromium, type Download, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { en } from '#web/text/en.ts'

export type DemoRole = 'planner' | 'analyst' | 'field-officer' | 'steward'
export const sizes = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1024, height: 768 },
  wide: { width: 1440, height: 900 },
}

type Opening = {
  role?: DemoRole
  size?: keyof typeof sizes
  scheme?: 'light' | 'dark'
  /** Whether the pages are kept for when there is no network, which fetches every one of them at each first visit. */
  worksOffline?: boolean
  /** Another way to the demonstration: a line that breaks. */
  baseURL?: string
}

let browser: Browser

/** Call once in a test file: what it opens in the Chromium of all tests is closed after it. */
export function withChromium(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromiumAt'))
  })
  afterAll(() => browser.close())
}

export const demoUrl = (): string => inject('demoUrl')

/** A person with a browser of their own: nobody else's cookies, storage or cache. */
export async function newPerson({
  role,
  size = 'wide',
  scheme = 'light',
  worksOffline = role === 'field-officer',
  baseURL = demoUrl(),
}: Opening = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    // Movement is drawn frame by frame in software here.
    reducedMotion: 'reduce',
    serviceWorkers: worksOffline ? 'allow' : 'block',
    acceptDownloads: true,
    baseURL,
  })
  if (role !== undefined) {
    await looksAroundAs(context, role)
  }
  return new Person(context, await context.newPage())
}

/** What the link printed at the start and one press on a role come to. */
export async function looksAroundAs(context: BrowserContext, role: DemoRole, url = demoUrl()): Promise<void> {
  const headers = { origin: url, [pageHeader]: url }
  for (const data of [{ startLink: inject('demoKey') }, { role }])
    expect((await context.request.post(`${url}/api/session`, { data, headers })).status()).toBe(200)
}

export class Person {
  readonly troubles: string[] = []

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.troubles.push(String(error)))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.troubles.push(message.text())
    })
  }

  open(address: string): Promise<unknown> {
    return this.page.goto(address)
  }

  async seesTheMapDrawn(): Promise<void> {
    await this.page.locator('[data-map-idle="true"]').waitFor({ timeout: 60_000 })
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** The panel about one district. */
  panel(name: string): Locator {
    return this.page.getByRole('complementary', { name: `About ${name}` })
  }

  /** What stands behind one line of evidence. */
  async opensEvidence(name: string, title: string): Promise<void> {
    await this.panel(name).getByRole('heading', { name: title, exact: true }).click()
  }

  get legend(): Locator {
    return this.page.getByRole('region', { name: en.map.legend.title })
  }

  async opensTheTable(): Promise<void> {
    const button = this.page.getByRole('button', { name: en.map.table.open, exact: true })
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
    await this.page.getByRole('grid').waitFor()
  }

  /** The grid's body rows as text, by column header. */
  async readsTheTable(grid: Locator = this.page.getByRole('grid')): Promise<Record<string, string>[]> {
    const cells = await grid
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('[role=columnheader],[role=rowheader],[role=gridcell]')].map(
            (c) => c.textContent?.trim() ?? '',
          ),
        ),
      )
    const [header = [], ...body] = cells
    return body.map((row) =>
      Object.fromEntries(
        row.map((cell, i) => [header.indexOf(header[i] ?? '') === i ? (header[i] ?? '') : `${header[i]} ${i}`, cell]),
      ),
    )
  }

  async switchesView(name: string): Promise<void> {
    await this.page
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .locator('xpath=ancestor::label')
      .click()
  }

  async downloads(press: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()])
    return download
  }

  async leaves(): Promise<void> {
    expect(this.troubles).toEqual([])
    await this.context.close()
  }
}
