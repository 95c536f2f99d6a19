import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../bson/document';
import { Secret } from '../credentials/secret';
import type { EventBody, HandshakeEvent } from './events';
import { recordLogin } from '../../testing/listener/recordedLogin';
import { exampleUser } from '../../testing/exampleUser';
import { createListenView } from '../../page/state/listen/view';
import { endingOf } from './inLog';
import { withoutEcho } from './withoutEcho';

const token = 'IQoJb3JpZ2luX2VjEA/+wEaCXVzLWVhc3QtMSJHMEUCIQ==';
const part = token.slice(3, 33);

function logWith(t: string | undefined): readonly HandshakeEvent[] {
  const payload = encodeDocument({ a: 'AWS4-HMAC-SHA256', d: '20261128T000000Z', t });
  return [{ type: 'client-final', payload, at: 0 }];
}

const refusal = (words: string): EventBody => ({
  type: 'ended',
  ending: {
    outcome: 'rejected',
    step: 'verdict',
    fault: {
      code: 'server-refused',
      serverCodeName: words,
      serverMessage: words,
      serverCode: 18,
    },
  },
});

describe('what a server says back of the session token', () => {
  it('is masked in its refusal, the name of its code and the identity that it gives', () => {
    const log = logWith(token);
    expect(withoutEcho(refusal(`no ${part}.`), log)).toEqual(refusal('no ••••.'));
    const identity = { user: part, db: 'a', roles: [{ role: part, db: part }] };
    expect(withoutEcho({ type: 'identified', identity }, log)).toEqual({
      type: 'identified',
      identity: { user: '••••', db: 'a', roles: [{ role: '••••', db: '••••' }] },
    });
  });

  it.each(['', 'short', 'Authentication'])('is nothing where the token is no more than %j', (t) => {
    const said = refusal('Authentication failed.');
    expect(withoutEcho(said, logWith(t))).toEqual(said);
  });

  it('is nothing where none was sent, and messages stay to the byte', () => {
    expect(withoutEcho(refusal(part), logWith(undefined))).toEqual(refusal(part));
    const message = new TextEncoder().encode(token);
    const received: EventBody = {
      type: 'received',
      step: 'verdict',
      command: 'saslContinue',
      message,
      ms: 1,
    };
    expect(withoutEcho(received, logWith(token))).toBe(received);
  });

  it('is masked in a driver’s login as well, and who STS says is calling is not', async () => {
    const record = await recordLogin({ user: 'no-database-user' });
    const { sessionToken } = exampleUser('no-database-user');
    const view = createListenView();
    const said = sessionToken?.reveal().slice(8, 40) ?? '';
    view.show([...logWith(sessionToken?.reveal()), { ...refusal(`not ${said}`), at: 1 }], [new Secret('')]);
    expect(endingOf(view.getState().log)).toMatchObject({ fault: { serverMessage: 'not ••••' } });
    expect(record.summary.message).toContain('arn:aws:iam::123456789012:role/build');
  });
});
