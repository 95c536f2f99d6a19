import type { Recording } from './grounds';

export interface OpeningInDocument {
  /** null: the document was drawn with no run, as while the page is developed. */
  readonly recording: Recording | null;
  /** What stands in the root is what the page opens with, and is taken over as it stands. */
  readonly isDrawn: boolean;
  /** Makes what stands there what it was drawn as. */
  readonly complete: () => void;
  /** What was drawn before can be used from now on. */
  readonly enliven: () => void;
}

/**
 * What the document was built with, for its root. Where something else is to be shown (`first.ts`), what was drawn before is
 * taken away.
 */
export function openingIn(root: HTMLElement): OpeningInDocument {
  const { recording } = root.dataset;
  const { dataset } = document.documentElement;
  const isDrawn = recording !== undefined && !('elsewhere' in dataset);
  if (!isDrawn) {
    root.replaceChildren();
    root.inert = false;
    root.hidden = false;
  }
  delete dataset.elsewhere;
  delete root.dataset.recording;
  return {
    recording: recording === undefined ? null : (JSON.parse(recording) as Recording),
    isDrawn,
    complete() {
      for (const box of root.querySelectorAll<HTMLInputElement>('[data-type]')) {
        box.type = box.dataset.type ?? '';
        delete box.dataset.type;
      }
    },
    enliven() {
      root.inert = false;
    },
  };
}
