/** Every single key, as the help shows it; `keyboard.ts` does what it says. */
export const shortcuts = [
  { keys: ['←', '→'], does: 'Previous step, next step; while held, → lets the message go' },
  { keys: ['Home', 'End'], does: 'First step, last step' },
  { keys: ['Enter'], does: 'Run the handshake, also from inside a field' },
  { keys: ['/'], does: 'Go to the paste box; in Listen, to the filter' },
  { keys: ['?'], does: 'This help' },
  { keys: ['Esc'], does: 'Leave a field, close this help' },
] as const;

/** The keys of the list of connections, while it has the focus. */
export const listShortcuts = [
  { keys: ['↑', '↓'], does: 'Choose the connection above, below' },
  { keys: ['Home', 'End'], does: 'Choose the first, the last' },
  { keys: ['←', '→'], does: 'Previous step, next step of the chosen one' },
  { keys: ['Enter'], does: 'Go on to its steps' },
] as const;
