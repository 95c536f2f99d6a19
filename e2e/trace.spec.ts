import type { Binary, Document } from 'bson';
import { expect, test } from './support/test';
import { download, type Trace } from './support/trace';
import { bodyOf } from './support/wire';

function messages(trace: Trace): readonly Document[] {
  return trace.events
    .filter(({ type }) => type === 'sent' || type === 'received')
    .map(({ message }) => bodyOf(Buffer.from((message as { base64: string }).base64, 'base64')));
}

test('a trace is versioned, dated, in order, and its messages decode to the whole conversation', async ({
  page,
  playground,
}) => {
  await playground.open('signature');
  const { name, trace } = await download(page);
  expect(name).toMatch(/^countersign-trace-\d{8}T\d{6}Z\.json$/);
  expect(trace).toMatchObject({ format: 'countersign-trace', version: 2, redaction: 'secrets' });
  expect(Date.parse(trace.exportedAt)).toBeGreaterThan(0);
  const times = trace.events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(trace.events[0]?.type).toBe('started');
  expect(trace.events.at(-1)).toMatchObject({ type: 'ended', ending: { outcome: 'authenticated' } });
  expect(messages(trace).map((body) => Object.keys(body)[0])).toEqual([
    'hello',
    'helloOk',
    'saslStart',
    'conversationId',
    'saslContinue',
    'conversationId',
    'connectionStatus',
    'authInfo',
  ]);
  const signed = trace.events.find(({ type }) => type === 'signed');
  expect(signed).toMatchObject({ signing: { signature: await playground.value('signature') } });
});

test('a session token is masked at its length in a trace, so that the message around it still decodes', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  const token = await playground.sessionToken.inputValue();
  const secret = await playground.secretAccessKey.inputValue();
  const { text, trace } = await download(page);
  expect(text).not.toContain(token);
  expect(text).not.toContain(secret);
  expect(trace.masked).toEqual(
    expect.arrayContaining(['secret access key', 'session token', 'derived keys']),
  );
  const [payload] = messages(trace)
    .filter((body) => 'saslContinue' in body)
    .map((body) => Buffer.from((body.payload as Binary).value()));
  expect(payload?.includes('*'.repeat(token.length))).toBe(true);
  expect(payload?.includes(token)).toBe(false);
});

test('a session token with stray white space is masked in every form that it took', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  const words = ['FwoGZXIvYXdzEJr', 'CanaryOfATrace', '8mQ4rJk2Xp7Vd0Zt5Ls9'];
  await playground.sessionToken.fill(`  ${words.join('   ')} `);
  await playground.run();
  await playground.expectOutcome('rejected');
  const { text, trace } = await download(page);
  expect(trace.events.some(({ type }) => type === 'judged')).toBe(true);
  const bytes = messages(trace).map((body) => Buffer.from(JSON.stringify(body)).toString('latin1'));
  const inside = [...text.matchAll(/"base64": "([^"]*)"/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64').toString('latin1'),
  );
  for (const word of words) {
    for (const place of [text, ...bytes, ...inside]) expect(place).not.toContain(word);
  }
  expect(text).toContain('x-amz-security-token:••••');
});

test('the trace of a refusal holds the server’s words and the judgement of the sandbox’s STS', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.example('No database user').click();
  await playground.expectOutcome('rejected');
  const { trace } = await download(page);
  expect(trace.events.at(-1)).toMatchObject({
    type: 'ended',
    ending: { outcome: 'rejected', fault: { serverCode: 11, serverCodeName: 'UserNotFound' } },
  });
  expect(trace.events.some(({ type }) => type === 'judged')).toBe(true);
});
