import { Binary, Int32, Long } from 'bson';
import { badServers } from '../src/testing/proxy/badServers';
import { challenge, nonceFor } from '../src/testing/proxy/mongoServer';
import { expect, test } from './support/test';

const host = 'sts.amazonaws.com';

for (const { name, script, step, verdict, says } of badServers) {
  test(`${name}: the run ends in a verdict of its own`, async ({ reachServer }) => {
    const { playground, server } = await reachServer(script);
    await playground.expectOutcome('failed');
    await playground.expectStage(step);
    await expect(playground.verdict).toContainText(verdict);
    await expect(playground.stage).toContainText(says);
    // Whatever came can be looked at, and the inputs stand.
    await playground.lookAtBytes();
    await playground.lookAnnotated();
    await expect(playground.stage).not.toContainText('could not be drawn');
    await expect(playground.accessKeyId).toHaveValue('AKIAIOSFODNN7EXAMPLE');
    await expect.poll(() => server.open).toBe(0);
  });
}

test('a clock beyond every calendar leaves the page as it is, and is not shown as a time', async ({
  reachServer,
}) => {
  const { playground } = await reachServer({
    hello: (_hello, reply) => {
      const message = reply({
        isWritablePrimary: true,
        maxWireVersion: new Int32(21),
        ok: 1,
        localTime: Long.MAX_VALUE,
      });
      // The type of the last element, an int64, becomes that of a datetime.
      return message.with(message.lastIndexOf(18), 9);
    },
  });
  await playground.expectOutcome('authenticated');
  await playground.look('hello');
  await expect(playground.stage).toContainText('A standalone server');
  await expect(playground.stage).not.toContainText('Server’s clock');
  await playground.lookAtBytes();
  await expect(playground.stage).toContainText('9223372036854775807 ms since 1970');
});

test('a reply with a name that the writer of JSON keeps to itself is still drawn', async ({
  reachServer,
}) => {
  const { playground } = await reachServer({
    hello: (_hello, reply) => {
      const message = reply({ ok: 1, maxWireVersion: new Int32(21), xbsontype: 'Foo' });
      return message.with(Buffer.from(message).indexOf('xbsontype'), '_'.charCodeAt(0));
    },
  });
  await playground.expectOutcome('authenticated');
  await playground.look('hello');
  await expect(playground.stage).toContainText('Not readable as extended JSON');
});

test('a command that the server refuses is a rejection, with its code, its name and its words', async ({
  reachServer,
}) => {
  const errmsg = 'Received authentication for mechanism MONGODB-AWS which is not enabled';
  const { playground } = await reachServer({
    saslStart: () => ({ ok: 0, code: 334, codeName: 'MechanismUnavailable', errmsg }),
  });
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toContainText('code 334');
  await expect(playground.verdict).toContainText(errmsg);
  await expect(playground.stage).toContainText('MechanismUnavailable');
});

test('a refusal whose code is an int64 has its code, and one without a code says so', async ({
  reachServer,
}) => {
  let code: Long | undefined = Long.fromNumber(18);
  const { playground } = await reachServer({
    saslStart: () => ({ ok: 0, errmsg: 'no', ...(code === undefined ? {} : { code }) }),
  });
  await playground.expectOutcome('rejected');
  await expect(playground.verdict).toContainText('Rejected, code 18');
  code = undefined;
  await playground.run();
  await expect(playground.verdict).toContainText('Rejected, no code');
});

test('more fields than two in the challenge are let pass, and named', async ({ reachServer }) => {
  const { playground } = await reachServer({
    saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: host, extra: 1 }),
  });
  await playground.expectOutcome('authenticated');
  await playground.look('server-first');
  await expect(playground.stage).toContainText(/1 more field.*extra/);
});

test('a server that says nothing keeps nobody: Stop ends the run at once', async ({ page, reachServer }) => {
  const { playground, server } = await reachServer({ saslContinue: () => 'silence' });
  await expect(playground.step('client-final')).toHaveAttribute('data-status', 'done');
  await playground.expectOutcome('running');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(playground.verdict).toContainText('Stopped');
  await expect.poll(() => server.open).toBe(0);
});
