import { expect, it } from 'vitest';
import { credentialsOf } from '../../testing/exampleUser';
import { runWith } from '../../testing/lab/scene';
import { echoMaskOf } from './echo';

const name = '{"name":"countersign"}';

it('what the client calls itself stays, though it stands in the session token', async () => {
  const credentials = credentialsOf('assumed-role');
  const mask = echoMaskOf(await runWith(credentials, 'in the page'));
  expect(mask.text(name)).toBe(name);
  expect(mask.text('countersignSandbox+AssumedRole')).not.toContain('Sandbox');
});
