import { expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { initialState } from '../view/state';
import { bytesOfStep } from './bytes';

it('what STS is asked and answers is told apart, and what is signed is computed', async () => {
  const state = { ...initialState, log: await runWith(credentialsOf('iam-user'), 'in the page') };
  expect(bytesOfStep(state, 'sts').map(({ kind }) => kind)).toEqual(['asked', 'answered']);
  expect(bytesOfStep(state, 'string-to-sign').map(({ kind }) => kind)).toEqual(['computed']);
});
