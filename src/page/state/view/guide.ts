import { createStore, type StoreApi } from 'zustand/vanilla';

/** What leads a newcomer, and how far they let it. */
export interface Guide {
  /** The card that says what the page shows. */
  readonly card: boolean;
  /** The handshake is played, step by step. */
  readonly walking: boolean;
  /** Somebody on the way to Diagnose is to begin in its paste box. */
  readonly toPasteBox: boolean;
}

/** Where it is kept over a reload that somebody has no use for the card. */
export interface KeptDismissal {
  readonly read: () => boolean;
  readonly write: (dismissed: boolean) => void;
}

export type GuideStore = StoreApi<Guide> & {
  /** Puts the card away for good, or brings it back. */
  readonly showCard: (shown: boolean) => void;
};

export function createGuide({ read, write }: KeptDismissal): GuideStore {
  const store = createStore<Guide>(() => ({ card: !read(), walking: false, toPasteBox: false }));
  return Object.assign(store, {
    showCard(shown: boolean) {
      write(!shown);
      store.setState({ card: shown, walking: false });
    },
  });
}
