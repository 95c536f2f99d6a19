import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names a Firefox for its journey; wins over what is found. */
export const firefoxVariable = 'COUNTERSIGN_FIREFOX';

/** What is printed where there is none. */
export const noFirefox = `No Firefox: its journeys are skipped (Debian: apt-get install firefox-esr; or set ${firefoxVariable} to one).`;

const systemNames = ['firefox-esr', 'firefox'];
const systemPaths = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @returns the path of the system's Firefox; null if none */
export function findFirefox(): string | null {
  const named = process.env[firefoxVariable];
  if (named) return named;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [...onPath, ...systemPaths].find((path) => existsSync(path)) ?? null;
}
