/** A route answers from the mirror as its reader may know it. One that takes the whole mirror is named here, with what it needs it for. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const whole: Record<string, string> = {
  'account.ts': 'the account of whoever asks',
  'alert-rules.ts': 'rules; what they would have found is asked as anybody may know it',
  'consultation-writes.ts': 'who wrote it',
  'digests.ts': 'digests; letters are written as anybody may know it',
  'health.ts': 'how far the record has come',
  'observation-times.ts': 'whose report it is',
  'observations.ts': 'whose report it is',
  'offices.ts': 'other instances',
  'people.ts': 'accounts, within the reach of who looks after them',
  'retention.ts': 'how long things are kept',
  'sealed-files.ts': 'what came in, for stewards who see everything',
  'sealed-record.ts': 'the whole record, for an instance that is trusted',
  'session.ts': 'who is asking',
  'signing-in.ts': 'whose reports a phone keeps apart',
  'tokens.ts': 'tokens',
  'unsubscribe.ts': 'the name of the country',
  'uploads.ts': 'whose files they are',
  'weekly-lines.ts': 'who wrote it',
  'workshops.ts': 'who held it',
  'xforms.ts': 'forms',
}

it('no other route knows more than its reader', () => {
  for (const folder of ['api/routes', 'api/ogc/routes', 'api/tiles', 'api/ogc/collections', 'api/tiles/layers'])
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts'))) {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      const takesAll = /\bdeps\.mirror\b|\{[^}]*\bmirror\b[^}]*\}(: Deps| = deps)/.test(text)
      if (takesAll && folder === 'api/ogc/routes') expect(text, name).not.toMatch(/features\(mirror/)
      else if (takesAll) expect(Object.keys(whole), `${folder}/${name}`).toContain(name)
    }
})
