import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import type { WindowApi } from '../../src/contract/answers.ts'
import { createApp } from '../store/app.ts'
import { AppProvider } from '../store/use-app.tsx'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/pickers.css'
import '../ui/overlays.css'
import { connect } from './connect.ts'
import { AppWindow } from './window.tsx'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly hoshin: WindowApi
  }
}

// Without this zod probes for eval, which the window's policy reports as a breach.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const app = createApp(window.hoshin)
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <AppWindow />
    </AppProvider>
  </StrictMode>,
)
void connect(app)
