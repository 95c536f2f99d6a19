import { Binary, Int32 } from 'bson';
import { challenge, nonceFor, type Script } from './support/mongoServer';
import { expect, test } from './support/test';

interface BadServer {
  readonly name: string;
  readonly script: Script;
  /** Where the run must end. */
  readonly step: string;
  readonly verdict: RegExp;
  /** Code, and the offset or the leg. */
  readonly says: RegExp;
}

const nonce = (length: number): Binary => new Binary(new Uint8Array(length));
const host = 'sts.amazonaws.com';

const badServers: readonly BadServer[] = [
  {
    name: 'a nonce of 63 bytes',
    script: { saslStart: () => challenge({ s: nonce(63), h: host }) },
    step: 'server-first',
    verdict: /63 bytes/,
    says: /nonce-length.*offset \d+/,
  },
  {
    name: 'a nonce that does not begin with the client’s',
    script: { saslStart: () => challenge({ s: nonce(64), h: host }) },
    step: 'server-first',
    verdict: /does not begin with the client nonce/,
    says: /nonce-prefix.*offset \d+/,
  },
  {
    name: 'an STS host with an empty label',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: 'sts..com' }) },
    step: 'server-first',
    verdict: /empty label/,
    says: /host-empty-label.*offset \d+/,
  },
  {
    name: 'no STS host at all',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)) }) },
    step: 'server-first',
    verdict: /./,
    says: /field-missing/,
  },
  {
    name: 'half a reply, then the end',
    script: { saslStart: (_start, reply) => reply({ ok: 1, filler: 'x'.repeat(100) }).subarray(0, 40) },
    step: 'server-first',
    verdict: /40 bytes into a reply/,
    says: /frame-truncated.*leg reply.*offset 40/,
  },
  {
    name: 'a reply that says it has 2 MiB',
    script: { hello: () => oversized() },
    step: 'hello',
    verdict: /2097152 bytes/,
    says: /frame-too-large.*offset 0/,
  },
  {
    name: 'a reply that is no BSON',
    script: { hello: (_hello, reply) => garbled(reply({ ok: 1 })) },
    step: 'hello',
    verdict: /./,
    says: /bson-invalid.*offset \d+/,
  },
  {
    name: 'the end of the connection in place of a reply',
    script: { hello: () => 'hang-up' },
    step: 'hello',
    verdict: /Server hung up/,
    says: /server-closed.*leg reply/,
  },
  {
    name: 'a wire version that is too old',
    script: { hello: () => ({ isWritablePrimary: true, maxWireVersion: new Int32(8), ok: 1 }) },
    step: 'hello',
    verdict: /Server too old/,
    says: /MONGODB-AWS authentication requires MongoDB version 4\.4 or later.*wire-version-too-old/,
  },
];

function oversized(): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setInt32(0, 2 * 1024 * 1024, true);
  return bytes;
}

/** The type of the first element becomes one that does not exist. */
function garbled(message: Uint8Array): Uint8Array {
  return message.with(21 + 4, 0x77);
}

for (const { name, script, step, verdict, says } of badServers) {
  test(`${name}: the run ends in a verdict of its own`, async ({ reachServer }) => {
    const { playground, server } = await reachServer(script);
    await playground.expectOutcome('failed');
    await playground.expectStage(step);
    await expect(playground.verdict).toContainText(verdict);
    await expect(playground.stage).toContainText(says);
    await expect.poll(() => server.open).toBe(0);
  });
}

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
