import { readdirSync, readFileSync } from 'node:fs';

/** A file that somebody has, made by the code of some day. */
export interface KeptTrace {
  readonly name: string;
  readonly text: string;
}

/** Every file of a version, as it was made when it was the newest. */
export function keptTraces(version: 1 | 2): readonly KeptTrace[] {
  const folder = new URL(`./version${version}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
