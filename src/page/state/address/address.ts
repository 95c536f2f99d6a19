import { isStepId, type StepId } from '../../../core/vocabulary/steps';

/** What the page can be used for, as its navigation names it. */
export type Mode = 'handshake' | 'diagnose' | 'listen' | 'drivers';

/** How a step is looked at. */
export const looks = ['annotated', 'bytes', 'shell'] as const;
export type Look = (typeof looks)[number];

/** A step, and how it is looked at: as annotated, where nothing is said. */
interface LookedAt {
  readonly step: StepId | null;
  readonly look?: Look;
}

/**
 * Where one is on the page, as the fragment of its address says: `canonical-request`, `canonical-request/bytes`,
 * `listen`, `listen/12`, `listen/12/canonical-request/bytes`, `diagnose`, `diagnose/verdict`, `drivers`.
 */
export type Place =
  | ({ readonly mode: 'handshake' } & LookedAt)
  | ({ readonly mode: 'diagnose' } & LookedAt)
  | ({
      readonly mode: 'listen';
      /** The id of the chosen connection. */
      readonly connection: number | null;
    } & LookedAt)
  | { readonly mode: 'drivers' };

/** @param fragment with or without its hash sign; what it does not name is null, and so is what nobody knows */
export function readAddress(fragment: string): Place {
  const [first = '', second, third, fourth] = fragment.replace(/^#/, '').split('/');
  if (first === 'drivers') return { mode: 'drivers' };
  if (first === 'diagnose') return { mode: 'diagnose', ...lookedAt(second, third) };
  if (first !== 'listen') return { mode: 'handshake', ...lookedAt(first, second) };
  const connection = second !== undefined && /^[1-9]\d{0,14}$/.test(second) ? Number(second) : null;
  return { mode: 'listen', connection, ...lookedAt(connection === null ? '' : third, fourth) };
}

function lookedAt(step = '', look = ''): LookedAt {
  if (!isStepId(step)) return { step: null };
  const known = looks.find((one) => one === look);
  return known === undefined ? { step } : { step, look: known };
}

/** @returns the fragment with its hash sign, for a link or the address itself */
export function writeAddress(place: Place): string {
  switch (place.mode) {
    case 'handshake':
      return `#${pathOf(place).join('/')}`;
    case 'diagnose':
      return `#${['diagnose', ...pathOf(place)].join('/')}`;
    case 'listen':
      return `#${['listen', ...(place.connection === null ? [] : [place.connection, ...pathOf(place)])].join('/')}`;
    case 'drivers':
      return '#drivers';
  }
}

function pathOf({ step, look = 'annotated' }: LookedAt): readonly string[] {
  if (step === null) return [];
  return look === 'annotated' ? [step] : [step, look];
}
