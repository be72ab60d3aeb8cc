/** A real nginx in front of a server, in the forms people have it in. Null where there is none; the test then says so. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './served-instance.ts'

const program = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
export const nginxIsHere = program !== undefined

/** What stands beside `proxy_pass`. Nothing is what Debian's and every first example have. */
export const forms = {
  default: '',
  keepalive: 'proxy_http_version 1.1; proxy_set_header Connection "";',
  forwarding: 'proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
} as const
export type Form = keyof typeof forms

export async function nginxBefore(server: string): Promise<{ urls: Record<Form, string>; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'upstream-nginx-'))
  const ports = { default: await freePort(), keepalive: await freePort(), forwarding: await freePort() }
  const names = Object.keys(forms) as Form[]
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${dir}/${of};`)
  const servers = names.map(
    (name) => `server { listen 127.0.0.1:${ports[name]}; location / { proxy_pass ${server}; ${forms[name]} } }`,
  )
  const settings = `daemon off; master_process off; pid ${dir}/pid; error_log ${dir}/errors; events {}
http { access_log off; ${temporary.join(' ')} ${servers.join('\n')} }`
  writeFileSync(join(dir, 'nginx.conf'), settings)
  const child = spawn(program ?? '', ['-p', dir, '-e', join(dir, 'errors'), '-c', join(dir, 'nginx.conf')], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const urls = { default: '', keepalive: '', forwarding: '' }
  for (const name of names) urls[name] = `http://127.0.0.1:${ports[name]}`
  for (let tries = 0; ; tries++) {
    if ((await fetch(`${urls.default}/api/health`).catch(() => null))?.ok) break
    if (tries > 100 || child.exitCode !== null) throw new Error('nginx did not start')
    await new Promise((wait) => setTimeout(wait, 50))
  }
  return {
    urls,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
