/** A password somebody chooses: long enough, none that is tried first, and not their own name. */
import { problem } from '#api/contract/problems.ts'
import { sameName, shortestPassword } from '#data/schema/person.ts'
import { hashPassword } from './passwords.ts'
import { isWeakSecret } from './weak-secrets.ts'

export async function hashChosen(password: string, name: string): Promise<string> {
  const own = sameName(name).replaceAll(' ', '')
  const rest = sameName(password).replaceAll(' ', '').replaceAll(own, '')
  if (isWeakSecret(password) || rest.length < shortestPassword - 4)
    throw problem('request.invalid', undefined, { password: { code: 'password-tried-first' } })
  return hashPassword(password)
}
