import { expect, it } from 'vitest';
import type { StepReason } from '../../../core/mongodbAws/server/refusalReason';
import { reasonInWords } from './reasonInWords';

const reasons: readonly [StepReason, string][] = [
  [{ code: 'before-login', command: 'find' }, 'find came before a login.'],
  [
    { code: 'payload-refused', fault: { code: 'hex-invalid', problem: 'odd' } },
    'A hex digit is missing at the end.',
  ],
  [
    { code: 'payload-invalid', payload: { problem: 'subtype', found: 4 } },
    'Invalid SASLPayload subtype. Expected BinDataGeneral, got: 4.',
  ],
  [
    { code: 'other-header', place: 3, own: 'host' },
    'The signed headers are not this server’s own, in its order: place 3 is not host.',
  ],
  [
    { code: 'sts-refused', error: { status: 400, code: 'Throttling', message: 'Rate exceeded' } },
    'STS answered 400 Throttling: Rate exceeded',
  ],
];

it.each(reasons)('why a server refused is one sentence: %j', (reason, sentence) => {
  expect(reasonInWords(reason)).toBe(sentence);
});
