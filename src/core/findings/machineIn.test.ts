import { expect, it } from 'vitest';
import { machineIn } from './machineIn';

const session = (role: string, name: string) => `arn:aws:sts::123456789012:assumed-role/${role}/${name}`;

it.each([
  ['app', 'i-0abc', 'instance'],
  ['app', 'i-0123456789abcdef0', 'instance'],
  ['node-group', '*', 'node-group'],
  ['eksctl-prod-nodegroup-ng-NodeInstanceRole-1A2B', 'i-0abc', 'node-group'],
  ['KarpenterNodeRole-prod', 'i-0abc', 'node-group'],
  ['eks-node', 'me', 'node-group'],
])('%s/%s is a machine’s: %s', (role, name, by) => {
  expect(machineIn(session(role, name))).toMatchObject({ role, by });
});

it.each([
  session('app', 'me'),
  session('app', 'i-am-ada'),
  session('nodejs-app', 'me'),
  'arn:aws:iam::123456789012:role/node-group',
])('%s is not', (arn) => {
  expect(machineIn(arn)).toBeNull();
});
