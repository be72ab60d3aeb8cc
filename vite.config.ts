// Builds the browser part: web/ → dist/web. In development the page comes from here and /api from a running server.
// The server's own bundle is api/launch.mjs's business.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const root = fileURLToPath(new URL('./web', import.meta.url))
const serviceWorker = { folder: 'field', file: 'service-worker.ts' }

export default defineConfig({
  root,
  plugins: [
    react(),
    ...(existsSync(`${root}/${serviceWorker.folder}/${serviceWorker.file}`)
      ? [
          VitePWA({
            strategies: 'injectManifest',
            srcDir: serviceWorker.folder,
            filename: serviceWorker.file,
            injectRegister: false,
            manifest: {
              name: 'Upstream',
              short_name: 'Upstream',
              start_url: '/report',
              display: 'standalone',
              background_color: '#f7f5f0',
              theme_color: '#f7f5f0',
              icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
            },
            injectManifest: {
              globPatterns: ['**/*.{js,mjs,css,html,svg,woff2}'],
              maximumFileSizeToCacheInBytes: 6_000_000,
            },
          }),
        ]
      : []),
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8787', '/basemap.pmtiles': 'http://127.0.0.1:8787' } },
})
