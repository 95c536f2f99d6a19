import { join, resolve } from 'node:path';
import { build, runnerImport, type Plugin, type Rolldown } from 'vite';

/** What `drawOpening.tsx` gives. */
interface Opening {
  readonly html: string;
  readonly recording: object;
}

interface Drawing {
  drawOpening(grounds: {
    readonly clock: { now(): number; steady(): number };
    readonly random: (length: number) => Uint8Array;
  }): Promise<Opening>;
}

const folder = resolve(import.meta.dirname, '../src/page/app/opening');
const noStyle = '\0no-style';

/**
 * Puts into the page's document what it opens with, drawn when it is built, so that a browser shows it before it has run the
 * page's script, which takes it over afterwards.
 */
export function drawnBefore(): Plugin {
  return {
    name: 'countersign-drawn-before',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async buildStart() {
      const source = await firstScript();
      this.emitFile({ type: 'asset', name: 'first.js', source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { html: drawn, recording } = await drawing();
        const entry = /<script type="module"[^>]* src="([^"]+)"><\/script>/;
        const page = entry.exec(html)?.[1];
        const own = Object.keys(bundle).find((name) => /\/first-[^/]*\.js$/.test(name));
        if (page === undefined || own === undefined) throw new Error('The built document has no script');
        return (
          html
            .replace(entry, () => `<link rel="modulepreload" crossorigin href="${page}">`)
            // It waits for the document and for the styles above it, and the document for neither.
            .replace(
              '</head>',
              () =>
                `<script defer fetchpriority="high" src="./${own}" data-page="${page}"></script>\n  </head>`,
            )
            .replace(
              '<div id="root"></div>',
              () =>
                `<div id="root" inert hidden data-recording="${escaped(JSON.stringify(recording))}">${left(drawn)}</div>`,
            )
        );
      },
    },
  };
}

async function drawing(): Promise<Opening> {
  const { module } = await runnerImport<Drawing>(join(folder, 'drawOpening.tsx'), {
    configFile: false,
    plugins: [
      {
        name: 'countersign-no-style',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('.css') ? noStyle : undefined),
        load: (id) => (id === noStyle ? 'export {}' : undefined),
      },
    ],
  });
  return module.drawOpening({
    clock: { now: () => Date.now(), steady: () => performance.now() },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
}

/** What runs before anything is drawn, in one piece. */
async function firstScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'first.ts'), output: { format: 'iife' } },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}

/**
 * What is left to scripts: styles, which the page's policy lets no attribute set (`first.ts`), and what makes a box one for a
 * secret, of which browsers write the address, and with it a token, to the console (`openingIn.ts`).
 */
function left(html: string): string {
  return html.replace(/ (style|type)="(?=([^"]*))/g, (whole, name: string, value: string) =>
    name === 'style' || value === 'password' ? ` data-${name}="` : whole,
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
