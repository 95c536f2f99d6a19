import { codeOf } from '../../../core/fault/codes';
import { faultInWords } from '../faults/faultInWords';
import { inputFaults } from '../faults/input';
import type { WordsByCode } from './findingWords';

/** What broke, in the fault's own words, and where. What to try is for this page's own ways. Of what a person entered no code is looked up. */
export const brokeWords: WordsByCode<'broke'> = {
  broke: ({ fault }, { untold }) => {
    const { says, next } = faultInWords(fault);
    const where = [
      fault.host === undefined ? '' : ` at ${fault.host}`,
      fault.leg === undefined ? '' : `, leg ${fault.leg}`,
      fault.offset === undefined ? '' : `, offset ${fault.offset}`,
      fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
    ].join('');
    const about = fault.code in inputFaults ? where.trimStart() : `${codeOf(fault)}${where}`;
    return {
      says: about === '' ? `${says}.` : `${says} (${about}).`,
      ...(next === undefined || untold ? {} : { next: [next] }),
    };
  },
};
