import type { Plugin } from 'vite';

/** Faces that the page opens with; others are fetched when a character of theirs comes. */
const opening = /-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Has the browser fetch the faces together with the script. Otherwise it asks for them once the first text stands
 * there, in another face, and all of it moves when they come.
 */
export function preloadedFonts(): Plugin {
  return {
    name: 'countersign-preloaded-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => opening.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
