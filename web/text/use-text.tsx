// The words of the page in the reader's language. A language that lacks a message does not compile.
import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'

export type Text = typeof en
const TextContext = createContext<Text>(en)

export const TextProvider = ({ text = en, children }: { text?: Text; children: ReactNode }) => (
  <TextContext.Provider value={text}>{children}</TextContext.Provider>
)
export const useText = (): Text => useContext(TextContext)
