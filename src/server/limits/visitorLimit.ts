import type { Fault } from '../../core/fault/fault';

/** Holds visitors to what they may do, each by the key that `visitorOf` gives. */
export interface VisitorLimit {
  /** Counts one more. @returns why it is one too many, or null; never rejects */
  take(visitor: string): Promise<Fault | null>;
  /** What `take` would answer, without counting. */
  look(visitor: string): Promise<Fault | null>;
}

/** Places that are held for a while, counted for each visitor. */
export interface VisitorPlaces extends Pick<VisitorLimit, 'look'> {
  /**
   * Takes a place.
   * @param gone aborted when the place is given back
   * @returns why there is none, or null; never rejects
   */
  enter(visitor: string, gone: AbortSignal): Promise<Fault | null>;
}

/** How many a visitor may, and all of them together. */
export interface Rate {
  readonly visitor: number;
  readonly all: number;
}

/** What a visitor may do with links. */
export interface LinkLimits {
  /** Those that are open, wherever they are; null: each process counts its own alone. */
  readonly open: VisitorPlaces | null;
  readonly perMinute: VisitorLimit | null;
}
