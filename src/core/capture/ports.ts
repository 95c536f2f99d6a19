import type { TokenFailure } from '../link/sessionPort';
import type { FaultData } from '../fault/facts';
import type { FeedRefusal, ListenerFrame, ListenPageFrame } from './frames';

/** How the page stands with the listener. */
export type FeedStatus =
  /** For the first time. */
  | { readonly phase: 'connecting' }
  | { readonly phase: 'live' }
  /** Nothing at this address has ever answered: a copy of the page on a server that only hands out files. */
  | { readonly phase: 'absent' }
  /** It tells those who know the token that was printed at start. `why`: what became of the last one that was entered. */
  | { readonly phase: 'locked'; readonly why: TokenFailure | null }
  /** The listener, or this page, says no. It is not tried again until somebody asks. */
  | { readonly phase: 'refused'; readonly why: WhyRefused }
  /** It answered once. `retryAt`, epoch milliseconds, is when it is tried again; null: right now. */
  | { readonly phase: 'lost'; readonly retryAt: number | null };

/** Why a feed tells nothing: by the listener's own word, or because this page cannot follow it. */
export type WhyRefused =
  | { readonly code: FeedRefusal | 'other-version' }
  | { readonly code: 'unreadable'; readonly fault: FaultData };

/** The page's end of the conversation with the listener. */
export interface ListenFeed {
  /** What is sent while nobody listens is lost. */
  send(frame: ListenPageFrame): void;
  /** Tries again at once, where it is not connected. */
  retry(): void;
  /** Ends it for good; nothing is told any more. */
  close(): void;
}

export interface FeedObserver {
  status(status: FeedStatus): void;
  frame(frame: ListenerFrame): void;
}

export type OpenFeed = (observer: FeedObserver) => ListenFeed;
