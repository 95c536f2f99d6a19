import type { Span } from '../../bytes/span';
import type { Conduct } from './conduct';
import type { Cause, Effect } from './facts';
import type { Remark, Stumble } from './reading';

/** What a driver makes of one thing in the string. */
export interface Met {
  readonly stumbles: readonly Stumble[];
  readonly remarks: readonly Remark[];
}

export const nothing: Met = { stumbles: [], remarks: [] };

/**
 * A conduct towards a stretch of text.
 * @param cause what it meets
 * @param dropped what comes of leaving it out
 */
export function met(
  conduct: Conduct,
  cause: Cause,
  span: Span,
  dropped: Effect = { code: 'left-out', cause },
): Met {
  switch (conduct.kind) {
    case 'accepts':
      return conduct.effect === null ? nothing : lost({ code: conduct.effect }, span, cause);
    case 'drops':
      return lost(dropped, span, cause);
    case 'unknown':
      return { stumbles: [{ kind: 'unknown', cause, span }], remarks: [] };
    case 'refuses':
      return {
        stumbles: [
          {
            kind: 'refused',
            when: conduct.when,
            words: conduct.words?.text ?? null,
            from: conduct.words?.from ?? null,
            cause,
            span,
          },
        ],
        remarks: [],
      };
  }
}

/** It takes the string, and what it reads is not what stands there. */
export function lost(effect: Effect, span: Span, cause?: Cause): Met {
  return {
    stumbles: [],
    remarks: [{ span, effect, ...(cause === undefined ? {} : { cause }), weight: 'loses' }],
  };
}

/** In the order in which the driver meets them. */
export function together(all: readonly Met[]): Met {
  return {
    stumbles: all.flatMap(({ stumbles }) => stumbles),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}
