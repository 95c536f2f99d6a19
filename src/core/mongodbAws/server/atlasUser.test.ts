import { expect, it } from 'vitest';
import { atlasUserOf } from './atlasUser';

it.each([
  ['arn:aws:sts::123456789012:assumed-role/app/i-0abc', 'arn:aws:iam::123456789012:role/app', 'ROLE'],
  ['arn:aws:sts::123456789012:assumed-role/app/*', 'arn:aws:iam::123456789012:role/app', 'ROLE'],
  [
    'arn:aws-us-gov:sts::123456789012:assumed-role/app/s',
    'arn:aws-us-gov:iam::123456789012:role/app',
    'ROLE',
  ],
  ['arn:aws:iam::123456789012:role/team/app', 'arn:aws:iam::123456789012:role/team/app', 'ROLE'],
  ['arn:aws:iam::123456789012:user/ada', 'arn:aws:iam::123456789012:user/ada', 'USER'],
])('for %s Atlas takes %s, type %s', (arn, name, type) => {
  expect(atlasUserOf(arn)).toEqual({ arn: name, type });
});

it.each(['arn:aws:sts::123456789012:federated-user/ada', 'arn:aws:iam::123456789012:root', 'ada', ''])(
  'for “%s” Atlas takes none',
  (arn) => {
    expect(atlasUserOf(arn)).toBeNull();
  },
);
