import { comparable } from './comparable';
import type { Found } from './scan';

/** What differs from line to line of a log that says the same. */
const passing = ['at', 'context', 'remote'];

/** The same for what tells the same. It holds secrets and must not be kept. */
export function keyOf({ kind, facts }: Found): string {
  const ofLog = kind === 'server-log';
  return JSON.stringify([kind, facts], function (this: Record<string, unknown>, name, value: unknown) {
    if (ofLog && passing.includes(name)) return undefined;
    const held = comparable(this[name]);
    // What has a form of its own in JSON came here in that form.
    return held === this[name] ? value : held;
  });
}
