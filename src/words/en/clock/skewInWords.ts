import type { ClockSkew } from '../../../core/findings/clockSkews';
import type { SkewBy } from '../../../core/findings/facts/time';
import { howFarOff, type HowFar } from '../../../core/findings/howFarOff';
import { inWords } from '../duration';

/** The other clock. */
const clocks: Readonly<Record<SkewBy, string>> = {
  hello: 'the server’s clock, in its reply to hello',
  listener: 'this machine’s clock, when the login arrived',
  'sts-sentence': 'AWS’s clock, in the sentence of STS',
  'aws-date': 'AWS’s clock, in the Date of its answer',
  now: 'this machine’s clock, now',
};

/** What a clock difference is, and what it means to STS. */
export function skewInWords(skew: ClockSkew): { readonly is: string; readonly means: string } {
  const { by, of, ms, toleranceMs, sure } = skew;
  const whose = of === 'signer' ? 'The clock that signs' : 'This machine’s clock';
  const far = howFarOff(skew);
  const off =
    far === 'agrees' ? 'agrees with' : `is ${inWords(Math.abs(ms))} ${ms < 0 ? 'behind' : 'ahead of'}`;
  const minutes = Math.round(toleranceMs / 60_000);
  const meanings: Readonly<Record<HowFar, string>> = {
    agrees: 'That is within what STS was seen to take.',
    within: `STS was seen to take ${minutes} minutes either way.`,
    near: `STS was seen to take ${minutes} minutes; AWS’s general page says 5 in most cases.`,
    beyond: `STS was seen to take ${minutes} minutes and refuses what is further off.`,
  };
  return {
    is: `${whose} ${off} ${clocks[by]}${sure ? '' : ', if both are of the same moment'}.`,
    means: meanings[far],
  };
}
