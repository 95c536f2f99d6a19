import { expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { initialState } from '../view/state';
import { partsOf } from './valueParts';
import { shownValues } from './shown';

it('the client’s nonce is the head of the server’s, day and region are parts of the scope', async () => {
  const shown = shownValues({
    ...initialState,
    log: await runWith(credentialsOf('iam-user'), 'in the page'),
  });
  expect(partsOf('serverNonce', shown.serverNonce ?? '', shown)).toEqual([
    { name: 'clientNonce', from: 0, to: 43 },
  ]);
  expect(partsOf('credentialScope', shown.credentialScope ?? '', shown)).toEqual([
    { name: 'amzDate', from: 0, to: 8 },
    { name: 'region', from: 9, to: 18 },
  ]);
  expect(partsOf('stsHost', 'sts.us-east-1.amazonaws.com', shown)).toEqual([
    { name: 'region', from: 4, to: 13 },
  ]);
});

it('what does not stand there is no part', () => {
  const shown = { clientNonce: 'AAAA', region: 'us-east-1', amzDate: '20261124T101500Z' };
  expect(partsOf('serverNonce', 'BBBBBB', shown)).toEqual([]);
  expect(partsOf('credentialScope', '20251124/eu-west-1/sts/aws4_request', shown)).toEqual([]);
  expect(partsOf('stsHost', 'sts.amazonaws.com', { region: 'amazonaws' })).toEqual([]);
});
