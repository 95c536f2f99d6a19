import type { Plugin } from 'vite';

/** https://v8.dev/blog/explicit-compile-hints; whoever does not know it reads a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Has V8 compile what the page opens with while it comes, beside the thread that draws: nearly all of it is called before the
 * example stands there, and each function would else be compiled on that thread when it is first called.
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'countersign-compiled-at-once',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const opening = new Set<string>();
        const take = (name: string): void => {
          const part = bundle[name];
          if (part?.type !== 'chunk' || opening.has(name)) return;
          opening.add(name);
          part.code = hint + part.code;
          part.imports.forEach(take);
        };
        for (const part of Object.values(bundle))
          if (part.type === 'chunk' && part.isEntry) take(part.fileName);
      },
    },
  };
}
