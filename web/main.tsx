// The page starts here: theme before first paint, then the app.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource/ibm-plex-sans/400.css'
import '@fontsource/ibm-plex-sans/600.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'
import { App } from './app.tsx'
import { showName } from './field/lock/neutral-name.ts'
import { openOffline } from './field/open-offline.ts'
import { firstScreenRests } from './first-screen.ts'
import { fetchWords } from './text/coming-words.ts'
import { applyTheme, storedTheme } from './ui/theme.ts'

applyTheme(storedTheme())
const host = document.getElementById('app')
if (host === null) throw new Error('index.html has no #app')
createRoot(host).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
showName()
// Whoever presses something before its words have come would press in vain: they follow as soon as the page itself is here.
void fetchWords()
// The map alone waits for its line: everywhere else, a phone about to lose its signal comes first.
if (location.pathname === '/') void firstScreenRests().then(openOffline)
else openOffline()
