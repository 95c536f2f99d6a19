/**
 * On every box that may hold a secret or a part of one: no browser and no password manager fills it, stores it, checks
 * its spelling or corrects it.
 */
export const unmanaged = {
  spellCheck: false,
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
} as const;

/** The same for a covered box. A browser fills a saved password in whatever `off` says, but no new one. */
export const unmanagedCovered = { ...unmanaged, autoComplete: 'new-password' } as const;
