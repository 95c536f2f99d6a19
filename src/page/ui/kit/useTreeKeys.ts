import { useState, type FocusEvent, type KeyboardEvent } from 'react';

interface TreeActions {
  readonly fold: (key: string) => void;
  readonly choose: (key: string) => void;
}

const rowsOfPage = 10;

/**
 * Keys in a tree of rows (`data-row`, `aria-level`, `aria-expanded`), of which one is a tab stop: ↑ ↓ Home End and pages
 * move, → and ← unfold and fold or go in and out, Enter and space choose.
 */
export function useTreeKeys({ fold, choose }: TreeActions) {
  const [stop, setStop] = useState<string | null>(null);
  const onFocus = ({ target }: FocusEvent): void => {
    const key = target.getAttribute('data-row');
    if (key !== null) setStop(key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const own = target.getAttribute('data-row');
    if (own === null) return;
    const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(target);
    const expanded = target.getAttribute('aria-expanded');
    const act = actionOf(key, expanded);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'choose') choose(own);
    else if (act === 'fold') fold(own);
    else rows[act === 'out' ? outerOf(rows, at) : placeOf(act, at, rows.length)]?.focus();
  };
  return { stop, onFocus, onKeyDown };
}

type Move = 1 | -1 | 'first' | 'last' | 'page-down' | 'page-up';

function actionOf(key: string, expanded: string | null): 'choose' | 'fold' | 'out' | Move | null {
  switch (key) {
    case 'Enter':
    case ' ':
      return 'choose';
    case 'ArrowRight':
      return expanded === 'false' ? 'fold' : 1;
    case 'ArrowLeft':
      return expanded === 'true' ? 'fold' : 'out';
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'PageDown':
      return 'page-down';
    case 'PageUp':
      return 'page-up';
    default:
      return null;
  }
}

function placeOf(move: Move, at: number, count: number): number {
  const to = {
    [1]: at + 1,
    [-1]: at - 1,
    first: 0,
    last: count - 1,
    'page-down': at + rowsOfPage,
    'page-up': at - rowsOfPage,
  }[move];
  return Math.min(Math.max(to, 0), count - 1);
}

function outerOf(rows: readonly HTMLElement[], at: number): number {
  const level = Number(rows[at]?.getAttribute('aria-level'));
  const outer = rows.findLastIndex((row, i) => i < at && Number(row.getAttribute('aria-level')) < level);
  return outer < 0 ? at : outer;
}
