import type { Span } from '../../credentials/pasted';
import type { Conduct } from './driver';
import type { Acceptance, Remark } from './reading';

/** Something that a driver does not take, or of which nobody has told whether it does. */
export type Stumble = Exclude<Acceptance, { kind: 'accepted' }>;

/** What a driver makes of one thing in the string. */
export interface Met {
  readonly stumbles: readonly Stumble[];
  readonly remarks: readonly Remark[];
}

export const nothing: Met = { stumbles: [], remarks: [] };

/**
 * A conduct towards a stretch of text.
 * @param over what it stumbles over, a phrase
 * @param dropped what comes of leaving it out, a phrase behind the driver's name
 */
export function met(conduct: Conduct, over: string, span: Span, dropped = `${over} is left out`): Met {
  switch (conduct.kind) {
    case 'accepts':
      return conduct.remark === null ? nothing : lost(conduct.remark, span);
    case 'drops':
      return lost(dropped, span);
    case 'unknown':
      return { stumbles: [{ kind: 'unknown', over, span }], remarks: [] };
    case 'refuses':
      return {
        stumbles: [{ kind: 'refused', when: conduct.when, words: conduct.words, over, span }],
        remarks: [],
      };
  }
}

/** It takes the string, and what it reads is not what stands there. */
export function lost(text: string, span: Span): Met {
  return { stumbles: [], remarks: [{ span, text, weight: 'loses' }] };
}

/** In the order in which the driver meets them. */
export function together(all: readonly Met[]): Met {
  return {
    stumbles: all.flatMap(({ stumbles }) => stumbles),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}
