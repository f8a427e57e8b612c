import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Stages left of the pages only define things: what a page does not name is left out of its code. */
const DEFINITIONS = /src[\\/](base|connect|land|model|query|report|serve)[\\/]/;
const CHARTS = /node_modules[\\/](echarts|zrender)[\\/]/;

/** The pages: built to dist/web, where the server finds them. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The manifest says which chunks the first page loads; a test adds up their size.
    manifest: true,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: DEFINITIONS, sideEffects: false }] },
      output: {
        codeSplitting: {
          // Charts come after the first page is drawn, as one chunk that a new release
          // of the pages does not invalidate. Their dependencies stay where they are needed.
          includeDependenciesRecursively: false,
          groups: [{ name: 'charts', test: CHARTS }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:7420' },
  },
});
