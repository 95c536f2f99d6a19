import { expect, it } from 'vitest';
import { stepIds } from './steps';
import { valueNames, values } from './values';
import { valuesAt } from './valuesAt';

it('what a step makes stands before what it uses, each once', () => {
  expect(valuesAt('canonical-request')).toEqual([
    'canonicalRequest',
    'canonicalRequestHash',
    'sessionToken',
    'serverNonce',
    'stsHost',
    'amzDate',
    'payloadHash',
  ]);
  for (const step of stepIds) expect(new Set(valuesAt(step)).size, step).toBe(valuesAt(step).length);
});

it('every value stands at the step that makes it and at each that uses it', () => {
  for (const name of valueNames)
    for (const step of [values[name].madeBy, ...values[name].usedBy])
      expect(valuesAt(step), `${name} at ${step}`).toContain(name);
});
