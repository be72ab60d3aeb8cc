/** The problems of a file worth showing first: of the whole file, then rows that are not taken, then rows to look at. */
import type { RowProblem } from '#api/contract/imports.ts'

/** Problems and corrections shown in the report; all are in files beside it. */
export const shownProblems = 100

export function createFirstProblems() {
  const ofFile: RowProblem[] = []
  const rejected: RowProblem[] = []
  const warnings: RowProblem[] = []
  return {
    add(problem: RowProblem): void {
      const among = problem.line === null ? ofFile : problem.severity === 'rejected' ? rejected : warnings
      if (among.length < shownProblems) among.push(problem)
    },
    list: (): RowProblem[] => [...ofFile, ...rejected, ...warnings].slice(0, shownProblems),
  }
}
