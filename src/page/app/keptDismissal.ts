import type { KeptDismissal } from '../state/view/guide';
import { orRefused } from './orRefused';

const key = 'countersign-card';

export const keptDismissal: KeptDismissal = {
  read: () => orRefused(() => localStorage.getItem(key)) === 'dismissed',
  write(dismissed) {
    orRefused(() => (dismissed ? localStorage.setItem(key, 'dismissed') : localStorage.removeItem(key)));
  },
};
