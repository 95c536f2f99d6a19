import { codeOf } from '../../../core/fault/codes';
import { faultInWords } from '../faults/faultInWords';
import type { WordsByCode } from './findingWords';

/** What broke, in the fault's own words, and where. What to try is for this page's own ways. */
export const brokeWords: WordsByCode<'broke'> = {
  broke: ({ fault }, { untold }) => {
    const { says, next } = faultInWords(fault);
    const where = [
      fault.host === undefined ? '' : ` at ${fault.host}`,
      fault.leg === undefined ? '' : `, leg ${fault.leg}`,
      fault.offset === undefined ? '' : `, offset ${fault.offset}`,
      fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
    ].join('');
    return {
      says: `${says} (${codeOf(fault)}${where}).`,
      ...(next === undefined || untold ? {} : { next: [next] }),
    };
  },
};
