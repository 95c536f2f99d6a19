import { Binary } from 'bson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepViews } from '../../state/selectors/steps';
import { openedAt, RecordedConnection } from '../../testing/listener/recordedLogin';
import { seen } from '../../testing/listener/seen';
import { encodeDocument } from '../bson/document';
import { Fault } from '../bytes/fault';
import { firstUncovered } from '../bytes/field';
import { annotateMessage } from '../handshake/annotate';
import { exportTrace } from '../handshake/exportTrace';
import { encodeRequest } from '../handshake/messages';
import type { RecordEntry } from './connection';
import { secretsIn } from './secrets';

const message = fc.oneof(
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
const entry: fc.Arbitrary<RecordEntry> = fc.oneof(
  fc.record({
    at: fc.nat(100),
    type: fc.constant('message' as const),
    from: fc.constantFrom('driver' as const, 'server' as const),
    message,
  }),
  fc.record({ at: fc.nat(100), type: fc.constant('stray' as const), bytes: fc.uint8Array() }),
  fc.record({
    at: fc.nat(100),
    type: fc.constant('closed' as const),
    by: fc.constantFrom('driver' as const, 'listener' as const),
  }),
);

it('observing throws nothing, whatever the record holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (entries) => {
      const connection = new RecordedConnection();
      for (const one of entries) connection.add(one);
      const record = connection.record();
      const events = await seen(record);
      expect(events.filter(({ type }) => type === 'ended').length).toBeLessThanOrEqual(1);
      stepViews(events);
      exportTrace(events, secretsIn(record), openedAt);
      for (const event of events) {
        if (event.type !== 'sent' && event.type !== 'received') continue;
        try {
          expect(firstUncovered(annotateMessage(event.message))).toBe(-1);
        } catch (thrown) {
          if (!(thrown instanceof Fault)) throw thrown;
        }
      }
    }),
    { numRuns: 1000 },
  );
});
