/**
 * Says what is wrong with a request, one line per field, in words the person who sent it can act on. A field is named as it was
 * sent: one of a list is the list. Knows only zod's issues.
 */
import type { z } from 'zod'

export function invalidFields(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'number').join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[path === '' ? key : `${path}.${key}`] ??= 'is not known here'
    } else {
      fields[path === '' ? 'body' : path] ??= issue.message
    }
  }
  return fields
}
