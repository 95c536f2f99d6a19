import type { Basis } from '../../../core/findings/basis';

/** What a finding rests on, a sentence behind its own. */
export const basisInWords: Readonly<Record<Basis, string>> = {
  observed: 'Public reports tell of it at real servers.',
  documented: 'This is documented; this page cannot try it.',
  modelled: 'This is how the sandbox models it.',
};
