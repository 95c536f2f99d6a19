import { describe, expect, test } from 'vitest';
import { isArn, shownName } from './shownName';

describe('a name that a person gave', () => {
  test.each([
    'default',
    'dev team',
    'AdministratorAccess-123456789012',
    'my-company.production_admin-eu-west-1@2',
    'arn:aws:iam::123456789012:role/team/app',
  ])('may be shown: %s', (name) => {
    expect(shownName(name)).toBe(name);
  });

  test.each([
    ['a secret access key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['one of letters and digits alone', 'wJalrXUtnFEMIaK7MDENGabPxRfiCYEXAMPLEKEY'],
    ['a part of one', 'wJalrXUtnFEMIaK7MDENGabPxRfi'],
    ['something with an equals sign', 'a=b'],
    ['a line break', 'a\nb'],
    ['more than anybody would call a profile', 'a-'.repeat(40)],
    ['an ARN of something else', 'arn:aws:s3:::wJalrXUtnFEMI/K7MDENG'],
    ['nothing', ''],
  ])('is not shown if it could be %s', (_, name) => {
    expect(shownName(name)).toBeUndefined();
  });
});

test.each([
  ['arn:aws:iam::123456789012:user/ada', true],
  ['arn:aws-us-gov:sts::123456789012:assumed-role/app/i-0123', true],
  ['arn:aws:iam::123456789012:root', true],
  ['arn:aws:iam::1:role/x', false],
  ['arn:aws:iam::123456789012:secret/x', false],
])('%s is somebody’s ARN: %s', (text, is) => {
  expect(isArn(text)).toBe(is);
});
