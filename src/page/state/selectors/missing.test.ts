import { describe, expect, it } from 'vitest';
import { chains } from '../../../core/drivers/chains';
import { Secret } from '../../../core/credentials/secret';
import { credentialsOf } from '../../../testing/exampleUser';
import { emptyInputs, type Inputs } from '../inputs/inputs';
import { missingFields } from './missing';

const ada = credentialsOf('iam-user');
const of = (change: Partial<Inputs>): Inputs => ({ ...emptyInputs, ...change });

describe('a required field', () => {
  it('is not marked before a run', () => {
    expect(missingFields({ inputs: emptyInputs, ran: null })).toEqual([]);
  });

  it.each<[string, Partial<Inputs>, readonly string[]]>([
    ['no credentials', {}, ['accessKeyId', 'secretAccessKey']],
    ['an ID alone', { accessKeyId: ada.accessKeyId }, ['secretAccessKey']],
    ['whole credentials', ada, []],
    ['no address', { ...ada, target: 'cluster' }, ['connectionString']],
    ['no nonce', { ...ada, target: 'challenge' }, ['serverNonce', 'signingDate']],
    [
      'a source that lacks something',
      { environment: { ...emptyInputs.environment, accessKeyId: 'AKIA' }, order: chains.c },
      ['secretAccessKey'],
    ],
    [
      'a web identity that STS was not asked with',
      { identityToken: new Secret('eyJ'), roleArn: 'arn:aws:iam::123456789012:role/web' },
      [],
    ],
  ])('is marked after a run with %s', (_what, change, fields) => {
    expect(missingFields({ inputs: of(change), ran: of(change) })).toEqual(fields);
  });

  it('is not marked once it is filled, nor where it was emptied since', () => {
    expect(missingFields({ inputs: of(ada), ran: emptyInputs })).toEqual([]);
    expect(missingFields({ inputs: emptyInputs, ran: of(ada) })).toEqual([]);
  });
});
