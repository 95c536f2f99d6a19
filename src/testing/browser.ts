import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Names a browser for the journeys; wins over everything that is found. */
export const browserVariable = 'COUNTERSIGN_BROWSER';

const systemNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns the path of a browser: the variable's, Playwright's own, or the system's Chrome or Chromium; null if none */
export function findBrowser(): string | null {
  const named = process.env[browserVariable];
  if (named) return named;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [...onPath, ...systemPaths].find((path) => existsSync(path)) ?? null;
}

/** Installs one by the means that the machine has. @returns its path, or null when no means worked */
export function installBrowser(): string | null {
  const root = process.getuid?.() === 0;
  const apt = root && existsSync('/usr/bin/apt-get');
  const download = ['playwright', 'install', ...(apt ? ['--with-deps'] : []), 'chromium'];
  const downloaded = spawnSync('npx', download, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
  });
  if (downloaded.status === 0) return findBrowser();
  if (!apt) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env,
    });
  } catch {
    // apt has said on this terminal what went wrong.
    return null;
  }
  return findBrowser();
}

/** What a browser is started with: as root it cannot keep a sandbox of its own; and it is to call nobody. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
