import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is printed where there is none. */
export const noWebKit =
  'No WebKit: its journey is skipped (Debian: apt-get install webkit2gtk-driver xvfb xauth).';

/** @returns the words of the command that starts WebKit’s driver, on a screen of its own where there is none; null if it is not here */
export function findWebKit(): readonly string[] | null {
  const driver = onPath('WebKitWebDriver');
  if (driver === undefined) return null;
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [driver];
  const screen = onPath('xvfb-run');
  return screen === undefined ? null : [screen, '-a', driver];
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
