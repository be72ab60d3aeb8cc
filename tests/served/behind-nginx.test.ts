/**
 * The demonstration, started with looking around asked for, behind a real nginx: nobody who comes through it is taken for whoever sits
 * at the machine, as far as that can be told; and where it cannot, nobody is a steward.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { type Form, forms, nginxBefore, nginxIsHere } from '#tests/support/nginx.ts'
import { en } from '#web/text/en.ts'
import { newPerson, withChromium } from '../e2e/driver.ts'

withChromium()
if (!nginxIsHere) console.warn('SKIPPED: there is no nginx here (apt-get install nginx-light): proxies were not tried.')

describe.skipIf(!nginxIsHere)('behind nginx', () => {
  let nginx: Awaited<ReturnType<typeof nginxBefore>>
  beforeAll(async () => {
    nginx = await nginxBefore(inject('demoUrl'))
  })
  afterAll(() => nginx.stop())

  const asks = async (url: string, method: string, headers: Record<string, string> = {}, json?: object) => {
    const answer = await fetch(`${url}/api/session`, {
      method,
      headers: { ...headers, ...(json === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const all = Object.keys(forms) as Form[]
  /** What our page, opened through it, sends of itself. */
  const page = (url: string) => ({ Origin: url, [pageHeader]: url, 'Sec-Fetch-Site': 'same-origin' })

  it('directly, whoever sits at the machine is offered roles', async () => {
    expect((await asks(inject('demoUrl'), 'GET', page(inject('demoUrl')))).body).toMatchObject({
      role: 'planner',
      demoRoles: true,
      demoSteward: false,
    })
  })

  it.each(all)('in its %s form a page is offered no role, and given none it asks for', async (form) => {
    const url = nginx.urls[form]
    expect((await asks(url, 'GET', page(url))).body).toMatchObject({ role: 'anonymous', demoRoles: false })
    for (const role of ['planner', 'steward']) expect((await asks(url, 'POST', page(url), { role })).status).toBe(403)
    const known = { ...page(url), Cookie: `upstream_role=steward; upstream_here=${inject('demoKey')}` }
    expect((await asks(url, 'GET', known)).body.role).toBe('anonymous')
  })

  it.each(['default', 'forwarding'] as const)(
    'in its %s form neither is a program that says whatever it likes',
    async (form) => {
      const lies = page(inject('demoUrl'))
      expect((await asks(nginx.urls[form], 'GET', lies)).body).toMatchObject({ role: 'anonymous', demoRoles: false })
      expect((await asks(nginx.urls[form], 'POST', lies, { role: 'planner' })).status).toBe(403)
    },
  )

  it('where a program that lies cannot be told apart, it is no steward without the link', async () => {
    const lies = page(inject('demoUrl'))
    expect((await asks(nginx.urls.keepalive, 'GET', lies)).body.demoRoles).toBe(true)
    for (const [headers, json] of [
      [lies, { role: 'steward' }],
      [{ ...lies, Cookie: 'upstream_here=a guess' }, { role: 'steward' }],
      [lies, { startLink: 'a guess' }],
    ] as const)
      expect((await asks(nginx.urls.keepalive, 'POST', headers, json)).status).toBe(403)
    const asSteward = { ...lies, Cookie: 'upstream_role=steward' }
    expect((await asks(nginx.urls.keepalive, 'GET', asSteward)).body.role).not.toBe('steward')
  })

  it('in a browser, shows the public page, and “Sign in”', async () => {
    const person = await newPerson({ size: 'laptop' })
    for (const form of ['default', 'keepalive'] as const) {
      await person.page.goto(`${nginx.urls[form]}/look-around`)
      await person.page.getByText(en.accounts.look.notOffered).waitFor()
      await person.page.getByRole('banner').getByRole('button', { name: en.frame.role.signIn, exact: true }).waitFor()
    }
    await person.leaves()
  })

  it('signs people in all the same', async () => {
    const token = inject('demoTokens').analyst
    for (const form of all) {
      const url = nginx.urls[form]
      expect((await asks(url, 'POST', page(url), { token })).body.role).toBe('analyst')
    }
  })
})
