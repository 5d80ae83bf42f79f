import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** The languages Kartoteka speaks; react-aria's own texts are bundled for these only. */
const LOCALES = ['it-IT', 'lv-LV', 'ru-RU', 'uk-UA', 'en-US'];

export default defineConfig({
  root: 'app',
  base: '/',
  publicDir: 'public',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['es2022', 'safari16.4', 'chrome111'],
    // The WASM is a file of its own: as text it would be 2.4 times larger and slower to start.
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  server: {
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    proxy: { '/sync': { target: 'ws://localhost:8787', ws: true }, '/blobs': { target: 'http://localhost:8787' } },
  },
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: LOCALES }), enforce: 'pre' },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '../workers/service-worker',
      filename: 'main.ts',
      injectRegister: false,
      injectManifest: { maximumFileSizeToCacheInBytes: 8e6, globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,png,webmanifest}'] },
      manifest: {
        name: 'Kartoteka',
        short_name: 'Kartoteka',
        start_url: '/',
        display: 'standalone',
        background_color: '#faf8f5',
        theme_color: '#7a3e55',
        share_target: {
          action: '/share',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: { files: [{ name: 'photos', accept: ['image/*'] }] },
        },
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  test: {
    root: '.',
    environment: 'node',
    // For a machine a few times slower: what passes never waits for it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // Rules and parts that keep nothing to themselves share their modules: to load them for each file anew is half of the work.
        test: { name: 'parts', include: ['{model,workers,app,locales}/**/*.test.{ts,tsx}'], pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: { name: 'whole', include: ['sync-server/**/*.test.ts', 'tests/{convergence,faults,rooms,search}/**/*.test.ts'] },
      },
    ],
  },
});
