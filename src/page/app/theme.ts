import type { Theme } from '../ui/kit/ThemeMenu';
import { orRefused } from './orRefused';

const key = 'countersign-theme';

/** All that the page stores for longer than a tab is open. */
export function readTheme(): Theme {
  const stored = orRefused(() => localStorage.getItem(key));
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // A browser that keeps nothing still shows the theme until the tab is closed.
  orRefused(() => (theme === 'system' ? localStorage.removeItem(key) : localStorage.setItem(key, theme)));
}
