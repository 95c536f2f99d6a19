import { useEffect } from 'react';
import { useActions } from './store';

/** Every single key, as the help shows it. They are off inside fields and with a modifier held. */
export const shortcuts = [
  { keys: ['←', '→'], does: 'Previous step, next step; while held, → lets the message go' },
  { keys: ['Home', 'End'], does: 'First step, last step' },
  { keys: ['Enter'], does: 'Run the handshake, also from inside a field' },
  { keys: ['/'], does: 'Go to the paste box' },
  { keys: ['?'], does: 'This help' },
  { keys: ['Esc'], does: 'Leave a field, close this help' },
] as const;

export function useShortcuts(showHelp: () => void): void {
  const { run, nextStep, previousStep, select } = useActions();
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
    };
    const actionOf = (key: string, target: Element): (() => void) | null => {
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
          return target.closest('a, button, summary') ? null : () => void run();
        case '/':
          return focusPasteBox;
        case '?':
          return showHelp;
        default:
          return null;
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [run, nextStep, previousStep, select, showHelp]);
}

function focusPasteBox(): void {
  document.querySelector<HTMLTextAreaElement>('.k-paste-input')?.focus();
}
