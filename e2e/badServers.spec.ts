import { Binary, Int32, Long } from 'bson';
import { challenge, nonceFor, payloadReply, type Script } from './support/mongoServer';
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
/** Where the document begins in an OP_MSG. */
const body = 21;

/** Where the STS host begins in a challenge { s, h } with a nonce of 64 bytes. */
const hostAt = 4 + (1 + 2 + 4 + 1 + 64) + (1 + 2 + 4);

const badServers: readonly BadServer[] = [
  {
    name: 'a nonce of 63 bytes',
    script: { saslStart: () => challenge({ s: nonce(63), h: host }) },
    step: 'server-first',
    verdict: /Server nonce refused.*63 bytes/,
    says: /nonce-length, offset 7\)/,
  },
  {
    name: 'a nonce of 65 bytes',
    script: { saslStart: () => challenge({ s: nonce(65), h: host }) },
    step: 'server-first',
    verdict: /Server nonce refused.*65 bytes/,
    says: /nonce-length, offset 7\)/,
  },
  {
    name: 'a nonce that does not begin with the client’s',
    script: { saslStart: (start) => challenge({ s: new Binary(flipped(nonceFor(start), 5)), h: host }) },
    step: 'server-first',
    verdict: /does not begin with the client nonce: byte 5/,
    says: /nonce-prefix, offset 17\)/,
  },
  {
    name: 'an empty STS host',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: '' }) },
    step: 'server-first',
    verdict: /STS host refused.*is empty/,
    says: new RegExp(`host-empty, offset ${hostAt}\\)`),
  },
  {
    name: 'an STS host of 256 bytes',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: 'h'.repeat(256) }) },
    step: 'server-first',
    verdict: /256 bytes/,
    says: new RegExp(`host-too-long, offset ${hostAt + 255}\\)`),
  },
  {
    name: 'an STS host with an empty label',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)), h: 'sts..com' }) },
    step: 'server-first',
    verdict: /empty label/,
    says: new RegExp(`host-empty-label, offset ${hostAt + 4}\\)`),
  },
  {
    name: 'no STS host at all',
    script: { saslStart: (start) => challenge({ s: new Binary(nonceFor(start)) }) },
    step: 'server-first',
    verdict: /Payload malformed.*no field h/,
    says: /field-missing, offset 0\)/,
  },
  {
    name: 'a payload that is no document',
    script: { saslStart: () => payloadReply(new Binary(new Uint8Array([1, 2, 3]))) },
    step: 'server-first',
    verdict: /at least 5 bytes, here are 3/,
    says: /bson-invalid, offset 0\)/,
  },
  {
    name: 'half a reply, then the end',
    script: { saslStart: (_start, reply) => reply({ ok: 1, filler: 'x'.repeat(100) }).subarray(0, 40) },
    step: 'server-first',
    verdict: /Reply cut off.*40 bytes into a reply/,
    says: /frame-truncated.*leg reply.*offset 40/,
  },
  {
    name: 'a reply that says it has 2 MiB',
    script: { hello: () => oversized() },
    step: 'hello',
    verdict: /Reply too large.*2097152 bytes/,
    says: /frame-too-large.*offset 0/,
  },
  {
    name: 'a reply that is no BSON',
    // The type of the first element becomes one that does not exist.
    script: { hello: (_hello, reply) => reply({ ok: 1 }).with(body + 4, 0x77) },
    step: 'hello',
    verdict: /Message not readable.*type byte 119/,
    says: /bson-invalid, offset 25\)/,
  },
  {
    name: 'a reply with a text that is no UTF-8',
    script: { hello: (_hello, reply) => reply({ msg: 'abc', ok: 1 }).with(body + 4 + 5 + 4 + 1, 0xff) },
    step: 'hello',
    verdict: /not valid UTF-8/,
    says: /utf8-invalid, offset 35\)/,
  },
  {
    name: 'a reply nested three thousand deep',
    script: { hello: () => ({ ...nested(3000), ok: 1 }) },
    step: 'hello',
    verdict: /nested deeper than 100 levels/,
    says: new RegExp(`bson-invalid, offset ${body + 100 * 7}\\)`),
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

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}

function nested(levels: number): object {
  let document: object = {};
  for (let i = 0; i < levels; i++) document = { d: document };
  return document;
}

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

test('a reply with tens of thousands of fields, or of bytes in one, is drawn a part at a time', async ({
  page,
  reachServer,
}) => {
  const fields = Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`field${i}`, new Int32(i)]));
  const blob = new Binary(new Uint8Array(100_000));
  const { playground } = await reachServer({
    hello: () => ({ blob, isWritablePrimary: true, maxWireVersion: new Int32(21), ok: 1, ...fields }),
  });
  await playground.expectOutcome('authenticated');
  await playground.look('hello');
  await playground.lookAtBytes();
  const rows = playground.stage.locator('.k-hex-row');
  await expect(playground.stage).toContainText(/\d+ more fields, \d+ bytes/);
  const before = await rows.count();
  expect(before).toBeLessThan(600);
  await page.getByRole('button', { name: 'Show 500 more' }).click();
  await expect(rows).toHaveCount(before + 500);
  await page.getByRole('button', { name: 'Show all 100000 bytes' }).click();
  await expect(page.getByRole('button', { name: 'Show fewer' })).toBeVisible();
});

test('a field of a megabyte without spaces is laid out a part at a time, wherever it stands', async ({
  page,
  reachServer,
}) => {
  test.slow();
  const { playground } = await reachServer({
    hello: () => ({
      text: 'x'.repeat(1_000_000),
      isWritablePrimary: true,
      maxWireVersion: new Int32(21),
      ok: 1,
    }),
    saslStart: () => ({
      ok: 0,
      code: new Int32(18),
      codeName: 'y'.repeat(450_000),
      errmsg: 'z'.repeat(450_000),
    }),
  });
  const laidOut = (): Promise<number> =>
    page.evaluate(() => {
      const shown = document.body.innerText.length;
      return Math.max(shown, document.querySelectorAll('*').length);
    });
  await playground.expectOutcome('rejected');
  for (const step of ['hello', 'server-first', 'verdict']) {
    await playground.jump(step);
    expect(await laidOut(), `${step}, annotated`).toBeLessThan(20_000);
  }
  await playground.lookAtBytes();
  await playground.jump('server-first');
  await expect(playground.stage).toContainText('errmsg');
  expect(await laidOut(), 'server-first, bytes').toBeLessThan(20_000);
  await playground.jump('hello');
  await page.getByRole('button', { name: /^Show all 10000\d\d bytes$/ }).click();
  const bytes = page.getByRole('region', { name: /^Bytes of / });
  await expect(bytes).toContainText('78 78 78 78');
  await bytes.press('End');
  await expect(bytes).toContainText(/10000\d\d78 78/);
  expect(await laidOut(), 'opened').toBeLessThan(20_000);
  await page.getByRole('button', { name: /^Show all 1,000,000 characters/ }).click();
  await expect(page.getByRole('button', { name: 'Show fewer' }).nth(1)).toBeVisible();
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
