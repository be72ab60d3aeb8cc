// Builds what runs in Node: the server and the command line → dist/server, so that both start fast. Packages stay in
// node_modules, but for those named here.
import { defineConfig } from 'vite'

export default defineConfig({
  logLevel: 'warn',
  // Of these a few files are wanted, and none of what they would bring along.
  ssr: { noExternal: ['flatgeobuf'] },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // A build on a busy machine is slow, which is no fault to report on standard error.
      checks: { bundlerTimings: false },
      input: {
        server: 'api/server.ts',
        cli: 'api/cli/main.ts',
        thread: 'api/workers/thread.ts',
        opening: 'api/imports/unpacking/opening.ts',
        // By name as well, so that tests put this very application over records of their own.
        app: 'api/app.ts',
        'open-instance': 'api/open-instance.ts',
        listen: 'api/listen.ts',
        calculate: 'api/workers/calculate.ts',
        watch: 'api/watch.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})
