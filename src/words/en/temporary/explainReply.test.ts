import { describe, expect, it } from 'vitest';
import { replyCause } from '../../../core/sts/actions/replyCause';
import { explainReply } from './explainReply';

describe('SignatureDoesNotMatch is explained by its sentence', () => {
  it.each([
    [
      'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)',
      /clock of this machine is 20 min behind/,
    ],
    [
      'Signature not yet current: 20261128T110000Z is still later than 20261128T105000Z (20261128T103500Z + 15 min.)',
      /clock of this machine is 25 min ahead of/,
    ],
    [
      "Credential should be scoped to a valid region, not 'eu-west-1'. ",
      /another region or day.*names neither key nor secret/,
    ],
    [
      'The request signature we calculated does not match the signature you provided.',
      /secret access key is not/,
    ],
    ['Something that nobody has seen', /words are all that is known/],
  ])('“%s”', (message, sentence) => {
    const refused = { kind: 'refused', status: 403, code: 'SignatureDoesNotMatch', requestId: '' } as const;
    expect(explainReply(replyCause({ ...refused, message })).sentence).toMatch(sentence);
  });
});
