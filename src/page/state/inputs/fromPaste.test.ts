import { expect, it } from 'vitest';
import { readPaste } from '../../../core/paste/readPaste';
import { inputsOfPaste } from './fromPaste';

it('a set changes all fields together, so that no token of another stays behind', () => {
  const pasted = readPaste('[a]\naws_access_key_id=I\n[b]\naws_access_key_id=J\naws_secret_access_key=S');
  const inputs = inputsOfPaste(pasted, 1);
  expect(inputs).toMatchObject({ accessKeyId: 'J', expiration: null });
  expect(inputs.secretAccessKey?.reveal()).toBe('S');
  expect(inputs.sessionToken?.reveal()).toBe('');
  expect(inputs).not.toHaveProperty('target');
});

it('a target is taken with its credentials taken out, and without a set leaves the fields alone', () => {
  expect(inputsOfPaste(readPaste('mongodb://127.0.0.1/'), 0)).toEqual({
    target: 'cluster',
    connectionString: 'mongodb://127.0.0.1/',
  });
});

it('a web identity token goes to its own source, and leaves the role and the fields alone', () => {
  const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.';
  const inputs = inputsOfPaste(readPaste(token), 0);
  expect(inputs.identityToken?.reveal()).toBe(token);
  expect(inputs).not.toHaveProperty('roleArn');
  expect(inputs).not.toHaveProperty('accessKeyId');
});

it.each([
  ['an environment', 'export AWS_ACCESS_KEY_ID=I\nexport AWS_SECRET_ACCESS_KEY=S', 'environment'],
  ['a PowerShell environment', '$Env:AWS_ACCESS_KEY_ID="I"\n$Env:AWS_SECRET_ACCESS_KEY="S"', 'environment'],
  [
    'a reply of ECS',
    '{"RoleArn":"arn:aws:iam::123456789012:role/x","AccessKeyId":"ASIAI","SecretAccessKey":"S","Token":"T","Expiration":"2030-01-01T00:00:00Z"}',
    'ecs',
  ],
  [
    'a reply of EC2',
    '{"Code":"Success","LastUpdated":"2026-01-01T00:00:00Z","Type":"AWS-HMAC","AccessKeyId":"ASIAI","SecretAccessKey":"S","Token":"T","Expiration":"2030-01-01T00:00:00Z"}',
    'ec2',
  ],
] as const)('%s goes to its own source', (_, text, source) => {
  expect(inputsOfPaste(readPaste(text), 0)[source]?.secretAccessKey.reveal()).toBe('S');
});

it.each([
  ['a profile without credentials', '[profile a]\nsso_session = x'],
  ['evidence', 'bad auth : x'],
  ['anything else', 'hello'],
])('%s changes nothing', (_, text) => {
  expect(inputsOfPaste(readPaste(text), 0)).toEqual({});
});
