import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig, type Connect, type Plugin } from 'vite';
import { compiledAtOnce } from './build/compiledAtOnce.ts';
import { compressed } from './build/compressed.ts';
import { builtPage, proxyOf } from './build/builtPage.ts';
import { drawnBefore } from './build/drawnBefore.ts';
import { licences, licencesFile } from './build/licences.ts';
import { preloadedFonts } from './build/preloadedFonts.ts';
import { withoutWebAssembly } from './build/withoutWebAssembly.ts';

const here = import.meta.dirname;

/** What ends the proxy and sandbox of the development server before this one, when it is made anew. */
const running = Symbol.for('countersign.development');
const scope = globalThis as { [running]?: () => Promise<void> };

/** `npm run dev`: proxy and sandbox run inside the development server, and are made anew when their code changes. */
function countersignServer(): Plugin {
  return {
    name: 'countersign-server',
    apply: 'serve',
    async configureServer(server) {
      if (!server.httpServer) return;
      const { attachDevelopment } = (await server.ssrLoadModule(
        resolve(here, 'src/server/main/development.ts'),
      )) as {
        attachDevelopment: (
          httpServer: unknown,
          announce: (line: string) => void,
          use: (middleware: Connect.NextHandleFunction) => void,
        ) => Promise<() => Promise<void>>;
      };
      const { startupError } = (await server.ssrLoadModule(
        resolve(here, 'src/server/main/startupError.ts'),
      )) as {
        startupError: (thrown: unknown) => string;
      };
      const { logger } = server.config;
      const again = scope[running] !== undefined;
      try {
        await scope[running]?.();
        scope[running] = await attachDevelopment(
          server.httpServer,
          (line) => logger.info(line),
          (middleware) => server.middlewares.use(middleware),
        );
      } catch (thrown) {
        if (!again) giveUp(startupError(thrown));
        logger.error(`countersign: ${startupError(thrown)}`);
      }
      const folders = ['server', 'core'].map((name) => resolve(here, 'src', name));
      server.watcher.add(folders);
      server.watcher.on('change', (file) => {
        const serves = folders.some((folder) => file.startsWith(folder)) && !file.includes('.test.');
        if (serves) void server.restart();
      });
    },
  };
}

/** As the server that was built does: one line, and status 2. */
function giveUp(why: string): never {
  process.stderr.write(`countersign: ${why}\n`);
  process.exit(2);
}

/** `COUNTERSIGN_PROXY=https://proxy.example.com/ npm run build` builds a page for a CDN, whose proxy is there. */
function tagsInHead(): Plugin {
  return {
    name: 'countersign-head',
    apply: 'build',
    transformIndexHtml: (html) => builtPage(html, proxyOf(process.env.COUNTERSIGN_PROXY)),
  };
}

// One `vite build` makes the client and, as a second environment, the Node server.
export default defineConfig({
  root: resolve(here, 'src/page/app'),
  // A copy works wherever it lies: at a site's root, or in a folder of it.
  base: './',
  publicDir: resolve(here, 'public'),
  plugins: [
    react(),
    countersignServer(),
    tagsInHead(),
    preloadedFonts(),
    drawnBefore(),
    withoutWebAssembly(),
    licences(),
    compiledAtOnce(),
    compressed(),
  ],
  // A worker of the page is bundled by itself.
  worker: { format: 'es', plugins: () => [withoutWebAssembly()] },
  // What is bundled in advance goes past the plugins.
  optimizeDeps: { exclude: ['bson'] },
  // What these hold is judged with the other variables, before anything listens.
  server: {
    host: process.env.COUNTERSIGN_HOST || '127.0.0.1',
    port: Number(process.env.COUNTERSIGN_PORT || 4173),
    strictPort: false,
  },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: resolve(here, 'dist/client'),
        emptyOutDir: true,
        // A strict Content-Security-Policy has no room for data: addresses.
        assetsInlineLimit: 0,
        license: { fileName: licencesFile },
        modulePreload: { polyfill: false },
        // What the page opens with is one file: it compresses better than the many that lazy parts would share.
        rolldownOptions: {
          // How long plugins took is nothing that somebody who starts the product has to know.
          checks: { bundlerTimings: false },
          output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
        },
      },
    },
    server: {
      consumer: 'server',
      // Whoever installs the package has no other: what an override of ours concerns is as it is here.
      resolve: { noExternal: true },
      build: {
        outDir: resolve(here, 'dist/server'),
        emptyOutDir: true,
        ssr: true,
        copyPublicDir: false,
        target: 'node20',
        license: { fileName: licencesFile },
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: ['main', 'signer'].map((name) => resolve(here, `src/server/main/${name}.ts`)),
          output: {
            entryFileNames: '[name].js',
            banner: ({ name }) => (name === 'main' ? '#!/usr/bin/env node' : ''),
          },
        },
      },
    },
  },
});
