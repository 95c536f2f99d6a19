import { Binary } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyInputs } from '../../page/state/inputs/inputs';
import { bytesOfStep } from '../../page/state/selectors/bytes';
import { shownValues } from '../../page/state/selectors/shown';
import { stepViews } from '../trace/stepViews';
import { openedAt, recordLogin, RecordedConnection } from '../../testing/listener/recordedLogin';
import { seen } from '../../testing/listener/seen';
import { encodeDocument } from '../bson/document';
import { firstUncovered } from '../bytes/field';
import { searchInputOf } from '../mistakes/search/ofLogin';
import { foundIn } from '../../testing/search/foundIn';
import { observedIn } from '../mistakes/search/observed';
import { loginFindings } from '../findings/loginFindings';
import { Secret } from '../credentials/secret';
import { exportTrace } from '../trace/exportTrace';
import { encodeRequest } from '../handshake/messages';
import { stepIds } from '../vocabulary/steps';
import type { ConnectionRecord, EntryBody, RecordEntry } from './connection';
import { loginIn } from './login';
import { secretsIn } from './secrets';

const anyMessage = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc
    .tuple(
      fc.constantFrom('hello', 'saslStart', 'saslContinue', 'connectionStatus', 'ping'),
      fc.dictionary(
        fc.constantFrom('payload', 'mechanism', 'client', 'ok', 'done', 'code', 'errmsg', 'authInfo'),
        fc.oneof(
          fc.string(),
          fc.double(),
          fc.boolean(),
          fc.uint8Array({ maxLength: 40 }).map((bytes) => new Binary(bytes)),
          fc
            .dictionary(
              fc.constantFrom('a', 'd', 't', 's', 'h', 'r', 'p', 'driver'),
              fc.oneof(
                fc.string(),
                fc.constant('AWS4-HMAC-SHA256 Credential=A/1/2/3/4, SignedHeaders=__proto__;x, Signature=zz'),
                fc.integer(),
                fc.uint8Array({ maxLength: 70 }).map((bytes) => new Binary(bytes)),
              ),
            )
            .map((inner) => new Binary(encodeDocument(inner))),
        ),
      ),
    )
    .map(([name, rest]) => encodeRequest(1, { [name]: 1, ...rest, $db: 'admin' })),
);
const anyEntry: fc.Arbitrary<RecordEntry> = fc.oneof(
  fc.record({
    at: fc.nat(100),
    type: fc.constant('message' as const),
    from: fc.constantFrom('driver' as const, 'server' as const),
    message: anyMessage,
  }),
  fc.record({ at: fc.nat(100), type: fc.constant('stray' as const), bytes: fc.uint8Array() }),
  fc.record({
    at: fc.nat(100),
    type: fc.constant('secured' as const),
    tls: fc.record({
      version: fc.constantFrom('TLSv1.2', 'TLSv1.3'),
      cipher: fc.string(),
      serverName: fc.string(),
      resumed: fc.boolean(),
      signatureAlgorithms: fc.array(fc.string()),
      certificate: fc.constant({
        subject: 'CN=localhost',
        issuer: 'CN=An authority',
        validFrom: '2026-11-24T10:15:00.000Z',
        validTo: '2027-02-22T10:15:00.000Z',
        alternativeNames: ['localhost'],
      }),
    }),
  }),
  fc.record({
    at: fc.nat(100),
    type: fc.constant('closed' as const),
    by: fc.constantFrom('driver' as const, 'listener' as const),
  }),
);

/** Everything that a page does with a record. */
async function lookAt(record: ConnectionRecord): Promise<void> {
  const events = await seen(record);
  expect(events.filter(({ type }) => type === 'ended').length).toBeLessThanOrEqual(1);
  const state = {
    inputs: emptyInputs,
    log: events,
    ran: null,
    opening: false,
    arrived: false,
    before: null,
    cursor: 'hello',
    source: null,
    keys: null,
    preview: null,
    draft: null,
    paste: null,
    temporary: null,
    machine: { phase: 'absent' },
  } as const;
  expect(stepViews(events)).toHaveLength(stepIds.length);
  shownValues(state);
  for (const step of stepIds) {
    for (const { annotated } of bytesOfStep(state, step)) expect(firstUncovered(annotated)).toBe(-1);
  }
  loginFindings(record);
  exportTrace(events, secretsIn(record), openedAt);
  const input = searchInputOf(loginIn(record));
  if (input && observedIn(input)) foundIn(input, new Secret('x'), ['rows']);
}

function recordOf(entries: readonly EntryBody[]): ConnectionRecord {
  const connection = new RecordedConnection();
  for (const entry of entries) connection.add(entry);
  return connection.record();
}

describe('looking at a connection throws nothing', { timeout: 120_000 }, () => {
  it('whatever the record holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 12 }), (entries) => lookAt(recordOf(entries))),
      { numRuns: 1000 },
    );
  });

  it('whatever bytes of a real login are others', async () => {
    const { entries } = await recordLogin({ user: 'assumed-role' });
    const changes = fc.array(fc.tuple(fc.nat(9), fc.nat(600), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, (some) => {
        const changed = entries.map((one, i) => {
          if (one.type !== 'message') return one;
          const message = Uint8Array.from(one.message);
          for (const [at, offset, byte] of some)
            if (at === i && offset < message.length) message[offset] = byte;
          return { ...one, message };
        });
        return lookAt(recordOf(changed));
      }),
      { numRuns: 150 },
    );
  });
});
