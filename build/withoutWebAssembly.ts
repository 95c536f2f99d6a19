import type { Plugin } from 'vite';

/** bson's file for browsers, with the version that the development server writes behind it. */
const file = /[\\/]bson[\\/]lib[\\/]bson\.mjs(?:\?|$)/;
const instantiation =
  /new WebAssembly\.Instance\(new WebAssembly\.Module\(new Uint8Array\(\[[\d, ]*\]\)\), \{\}\)\.exports/g;

/**
 * bson tries WebAssembly for 64-bit integers as it loads, and counts on by itself where there is none. The policy has
 * none, so each try would be an error on the console of Firefox. The try is taken out; a bson that has it written in
 * another way, or is bundled from another file, fails the build.
 */
export function withoutWebAssembly(): Plugin {
  return {
    name: 'countersign-without-webassembly',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: file },
      handler(code) {
        const without = code.replace(instantiation, 'undefined');
        if (without === code || without.includes('WebAssembly'))
          return this.error('bson tries WebAssembly in another way than build/withoutWebAssembly.ts knows');
        return { code: without, map: null };
      },
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk' && /\bWebAssembly\s*[.[]/.test(output.code))
          this.error(`${output.fileName} uses WebAssembly, which the policy refuses`);
    },
  };
}
