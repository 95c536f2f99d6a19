import type { Mode } from '../../state/address/address';
import type { ShownMode } from '../shared/modes';

export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

const places: readonly Shortcut[] = [
  { keys: [',', '.'], does: 'Previous place, next place of the pinned value' },
  { keys: ['↑', '↓'], does: 'Between the values of a text, once one has the focus; Enter pins it' },
];

const ends: Shortcut = { keys: ['Home', 'End'], does: 'First step, last step' };

const inMode: Readonly<Record<Mode, readonly Shortcut[]>> = {
  handshake: [
    { keys: ['←', '→'], does: 'Previous step, next step; while held, → lets the message go' },
    ends,
    ...places,
    { keys: ['Enter'], does: 'Run the handshake, also from inside a field' },
    { keys: ['/'], does: 'Go to the paste box' },
  ],
  diagnose: [
    { keys: ['←', '→'], does: 'Previous step, next step' },
    ends,
    ...places,
    { keys: ['/'], does: 'Go to the paste box' },
  ],
  listen: [
    { keys: ['←', '→'], does: 'Previous step, next step' },
    ends,
    ...places,
    { keys: ['/'], does: 'Go to the filter' },
  ],
  drivers: [{ keys: ['/'], does: 'Go to the connection string' }],
};

const everywhere: readonly Shortcut[] = [
  { keys: ['?'], does: 'This help' },
  { keys: ['Esc'], does: 'Leave a field, unpin a value, close this help' },
];

/**
 * Every single key that does something there, as the help shows it; `keyboard.ts` does what it says.
 * @param fromFile where a trace is looked at, whose steps alone can be gone through
 */
export function shortcutsIn(shown: ShownMode, fromFile: boolean): readonly Shortcut[] {
  if (fromFile) return [...inMode.listen.slice(0, 4), ...everywhere];
  return [...(shown === null ? [] : inMode[shown]), ...everywhere];
}

/** The keys of the list of connections, while it has the focus. */
export const listShortcuts: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'Choose the connection above, below' },
  { keys: ['Home', 'End'], does: 'Choose the first, the last' },
  { keys: ['←', '→'], does: 'Previous step, next step of the chosen one' },
  { keys: ['Enter'], does: 'Go on to its steps' },
];
