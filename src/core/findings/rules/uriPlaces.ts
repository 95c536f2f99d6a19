import type { Span } from '../../bytes/span';
import type { DriverId } from '../../drivers/roster';
import type { Cause, Effect } from '../../drivers/uri/facts';
import type { Reading } from '../../drivers/uri/reading';
import type { DriversMake, OwnEffect } from '../facts/connectionString';

/** One thing in a connection string, and what drivers make of it. */
export interface Place {
  readonly code: Cause['code'] | OwnEffect;
  readonly cause: Cause | null;
  readonly span: Span;
  readonly made: readonly DriversMake[];
}

const own: ReadonlySet<Effect['code']> = new Set<OwnEffect>([
  'first-token',
  'first-option',
  'last-option',
  'value-cut-at-equals',
  'plus-becomes-space',
  'password-cut',
  'token-name-unknown',
  'token-becomes-boolean',
  'source-of-txt',
  'no-mechanism',
  'other-mechanism',
]);

interface Met {
  readonly cause: Cause | null;
  readonly span: Span;
  readonly does: DriversMake['does'];
}

/** What drivers stumble over or read in ways of their own, in the order of the text; each once, where it shows first. */
export function placesIn(readings: readonly Reading[]): readonly Place[] {
  const places = new Map<string, Omit<Place, 'made'> & { readonly made: Map<string, Made> }>();
  for (const reading of readings) {
    for (const { cause, span, does } of metIn(reading)) {
      const code = cause?.code ?? codeOf(does);
      if (code === null) continue;
      const place = places.get(code) ?? { code, cause, span, made: new Map<string, Made>() };
      places.set(code, span.start < place.span.start ? { ...place, span } : place);
      const key = JSON.stringify(does);
      const made = place.made.get(key) ?? { does, drivers: [] };
      place.made.set(key, made);
      if (!made.drivers.includes(reading.driver)) made.drivers.push(reading.driver);
    }
  }
  return [...places.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ made, ...place }) => ({ ...place, made: [...made.values()] }));
}

interface Made {
  readonly does: DriversMake['does'];
  readonly drivers: DriverId[];
}

function metIn({ stumbles, remarks }: Reading): readonly Met[] {
  return [
    ...stumbles.map((stumble): Met => {
      const { cause, span } = stumble;
      const does: DriversMake['does'] =
        stumble.kind === 'refused'
          ? { kind: 'refuse', when: stumble.when, words: stumble.words }
          : { kind: 'unknown' };
      return { cause, span, does };
    }),
    ...remarks
      .filter(({ weight }) => weight !== 'refuses')
      .map(({ cause = null, span, effect }): Met => ({ cause, span, does: { kind: 'read', effect } })),
  ];
}

function codeOf(does: DriversMake['does']): OwnEffect | null {
  const code = does.kind === 'read' ? does.effect.code : null;
  return code !== null && own.has(code) ? (code as OwnEffect) : null;
}
