import { areHere, realFolder } from './real-files.ts'

export default function saySkipped(): void {
  if (!areHere) console.warn(`The real files are not at ${realFolder}: every test in tests/real was skipped.`)
}
