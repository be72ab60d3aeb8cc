// The words of the page in the reader's language. A language that lacks a message does not compile.
import { createContext, type ReactNode, useContext } from 'react'
import type { en } from './en.ts'

export type Text = typeof en
const TextContext = createContext<Text | null>(null)

export const TextProvider = ({ text, children }: { text: Text; children: ReactNode }) => (
  <TextContext.Provider value={text}>{children}</TextContext.Provider>
)

export function useText(): Text {
  const text = useContext(TextContext)
  if (text === null) throw new Error('no words are provided here')
  return text
}
