/**
 * Says what is wrong with a request, one statement a field. A field is named as it was sent: one of a list is the list. Knows
 * only zod's issues; a rule of our own brings its statement along as the issue's `params`.
 */
import type { z } from 'zod'
import { type ProblemStatement, problemStatement } from '#api/contract/statements/problems.ts'

export function invalidFields(issues: readonly z.core.$ZodIssue[]): Record<string, ProblemStatement> {
  const fields: Record<string, ProblemStatement> = {}
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'number').join('.')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) fields[path === '' ? key : `${path}.${key}`] ??= { code: 'field-not-known' }
    } else {
      fields[path === '' ? 'body' : path] ??= statementOf(issue)
    }
  }
  return fields
}

function statementOf(issue: z.core.$ZodIssue): ProblemStatement {
  switch (issue.code) {
    case 'invalid_type':
      // zod leaves out what it received, but for the message.
      return issue.message.endsWith('received undefined')
        ? { code: 'field-missing' }
        : { code: 'field-of-another-type', expected: issue.expected }
    case 'invalid_value':
      return { code: 'field-not-one-of', choices: issue.values.map(String) }
    case 'invalid_format':
      return { code: 'field-unreadable', format: issue.format }
    case 'too_big':
      return { code: 'field-too-large', most: Number(issue.maximum), of: measured(issue.origin) }
    case 'too_small':
      return { code: 'field-too-small', least: Number(issue.minimum), of: measured(issue.origin) }
    case 'custom': {
      const own = problemStatement.safeParse({ ...issue.params, sentence: '' })
      return own.success ? own.data : asWritten(issue)
    }
    default:
      return asWritten(issue)
  }
}

const asWritten = ({ message }: z.core.$ZodIssue): ProblemStatement => ({ code: 'as-written', text: message })

const measured = (origin: string): 'number' | 'characters' | 'things' =>
  origin === 'string' ? 'characters' : origin === 'array' || origin === 'set' ? 'things' : 'number'
