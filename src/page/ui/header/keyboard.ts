import { useEffect } from 'react';
import type { Mode } from '../../state/address/address';
import { showsLog, type ShownMode } from '../shared/modes';
import { useUi } from '../shared/store';

/**
 * Every single key; `header/keys.ts` is what the help says of them. They are off inside fields and with a modifier held;
 * those that act on a log, where none is shown.
 */
export function useShortcuts(shown: ShownMode, showHelp: () => void): void {
  const { store, actions, file } = useUi();
  const { nextStep, previousStep, select } = store.actions;
  const run = actions?.go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest('[role=dialog]')) return;
      if (target.closest('textarea, input:not([type=checkbox]), select')) {
        if (event.key === 'Escape' && target instanceof HTMLElement) target.blur();
        return;
      }
      const act = actionOf(event.key, target);
      if (!act) return;
      event.preventDefault();
      act();
      if (stepKeys.includes(event.key)) requestAnimationFrame(bringChosenStep);
    };
    const actionOf = (key: string, target: Element): (() => void) | null => {
      switch (key) {
        case '/':
          return shown && !file ? () => focusOn(firstFields[shown]) : null;
        case '?':
          return showHelp;
        default:
          return showsLog(shown) ? actionOnLog(key, target) : null;
      }
    };
    const actionOnLog = (key: string, target: Element): (() => void) | null => {
      switch (key) {
        case 'ArrowRight':
          return target.closest('[role=tablist]') ? null : nextStep;
        case 'ArrowLeft':
          return target.closest('[role=tablist]') ? null : previousStep;
        case 'Home':
          return () => select('credentials');
        case 'End':
          return () => select('verdict');
        case 'Enter':
          return !run || target.closest('a, button, summary, [role=slider]') ? null : () => void run();
        default:
          return null;
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shown, file, run, nextStep, previousStep, select, showHelp]);
}

const stepKeys: readonly string[] = ['ArrowRight', 'ArrowLeft', 'Home', 'End'];

/** Into sight in the list, where the stage stays in sight while the page scrolls. */
function bringChosenStep(): void {
  const stage = document.querySelector('.k-frame-stage');
  if (!stage || getComputedStyle(stage).position !== 'sticky') return;
  document.querySelector('.k-row[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

/** Where one begins: the paste box, the filter, the connection string. */
const firstFields: Readonly<Record<Mode, string>> = {
  handshake: '.k-paste-input',
  diagnose: '.k-paste-input',
  listen: '.k-search-input',
  drivers: '.k-field-input',
};

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
