import { isStepId, type StepId } from '../../../core/vocabulary/steps';

/** What the page can be used for, as its navigation names it. */
export type Mode = 'handshake' | 'diagnose' | 'listen' | 'drivers';

/**
 * Where one is on the page, as the fragment of its address says: `canonical-request`, `listen`, `listen/12`,
 * `listen/12/canonical-request`, `diagnose`, `diagnose/verdict`, `drivers`.
 */
export type Place =
  | { readonly mode: 'handshake'; readonly step: StepId | null }
  | { readonly mode: 'diagnose'; readonly step: StepId | null }
  | {
      readonly mode: 'listen';
      /** The id of the chosen connection. */
      readonly connection: number | null;
      readonly step: StepId | null;
    }
  | { readonly mode: 'drivers' };

/** @param fragment with or without its hash sign; what it does not name is null, and so is what nobody knows */
export function readAddress(fragment: string): Place {
  const [first = '', second = '', third = ''] = fragment.replace(/^#/, '').split('/');
  if (first === 'drivers') return { mode: 'drivers' };
  if (first === 'diagnose') return { mode: 'diagnose', step: isStepId(second) ? second : null };
  if (first !== 'listen') return { mode: 'handshake', step: isStepId(first) ? first : null };
  const connection = /^[1-9]\d{0,14}$/.test(second) ? Number(second) : null;
  return { mode: 'listen', connection, step: connection !== null && isStepId(third) ? third : null };
}

/** @returns the fragment with its hash sign, for a link or the address itself */
export function writeAddress(place: Place): string {
  switch (place.mode) {
    case 'handshake':
      return `#${place.step ?? ''}`;
    case 'diagnose':
      return place.step === null ? '#diagnose' : `#diagnose/${place.step}`;
    case 'listen': {
      const { connection, step } = place;
      const path = connection === null ? [] : [connection, ...(step === null ? [] : [step])];
      return ['#listen', ...path].join('/');
    }
    case 'drivers':
      return '#drivers';
  }
}
