import { expect, it } from 'vitest';
import { faultSamples } from '../../../testing/faultSamples';
import { failureTold } from './verdictTold';

it('why STS did not answer is told in sentences, and of no proxy that was not asked', () => {
  for (const fault of faultSamples()) {
    expect(failureTold(fault)).toMatch(/[^.?\s][.?]$/u);
    expect(failureTold(fault)).not.toMatch(/runs the proxy/);
  }
});
