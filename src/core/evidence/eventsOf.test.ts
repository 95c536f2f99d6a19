import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { recordLogin } from '../../testing/listener/recordedLogin';
import { endingOf, find, seen, typesOf } from '../../testing/listener/seen';
import { sampleHeader, sampleNonce } from '../../testing/evidence/values';
import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { loginIn } from '../capture/login';
import type { HandshakeEvent } from '../trace/events';
import { exportTrace } from '../trace/exportTrace';
import { eventsOf } from './eventsOf';
import { knowledgeOfPieces } from './knowledgeOfPieces';
import { piecesIn } from './piecesIn';
import { secretsOf } from './secretsOf';

const now = Date.UTC(2026, 10, 28, 10, 15);

function events(text: string): Promise<readonly HandshakeEvent[]> {
  const { pieces } = piecesIn(text);
  return eventsOf(pieces, knowledgeOfPieces(pieces, { now }), Sha256);
}

const record = await recordLogin({ user: 'assumed-role' });
const messages = record.entries.flatMap((entry) =>
  entry.type === 'message' ? [hexEncode(entry.message)] : [],
);

describe('the events of pieces', () => {
  it('of whole messages are those of the login that they are of', async () => {
    const theirs = (await seen(record)).filter(({ type }) => type !== 'judged');
    const ours = await events(messages.slice(0, -1).join('\n'));
    const facts = (of: readonly HandshakeEvent[], type: HandshakeEvent['type']): unknown => {
      const { at: _at, ...event } = find(of, type);
      return event;
    };
    for (const type of [
      'described',
      'client-first',
      'server-first',
      'request',
      'signed',
      'client-final',
    ] as const) {
      expect(facts(ours, type)).toEqual(facts(theirs, type));
    }
    const sent = (of: readonly HandshakeEvent[]): readonly unknown[] =>
      of.flatMap((event) => (event.type === 'sent' ? [[event.step, event.command, event.message]] : []));
    expect(sent(ours)).toEqual(sent(theirs));
    expect(find(ours, 'started')).toMatchObject({ accessKeyId: 'ASIAIOSFODNN7EXAMPLE', temporary: true });
  });

  it('are exported without the token, by the secrets of the pieces', async () => {
    const { pieces } = piecesIn(messages.join('\n'));
    const token = loginIn(record).final?.sessionToken?.reveal() ?? '-';
    const log = await events(messages.join('\n'));
    const file = exportTrace(log, secretsOf(pieces), now);
    expect(file).not.toContain(token);
    expect(file).not.toContain(base64Encode(loginIn(record).final?.payload ?? new Uint8Array()));
  });

  it('of a payload alone have its message put together again, and say so', async () => {
    const payload = hexEncode(loginIn(record).first?.payload ?? new Uint8Array());
    const ours = await events(payload);
    expect(typesOf(ours)).toEqual(['started', 'client-first', 'sent', 'notice']);
    expect(find(ours, 'notice').notice).toEqual({ code: 'message-rebuilt' });
  });

  it('of a header with a nonce, a date and a host reach to the signature', async () => {
    const text = `${sampleHeader}\n${sampleNonce}\n20261128T101500Z\nhttps://sts.amazonaws.com`;
    expect(typesOf(await events(text))).toEqual(['started', 'server-first', 'request', 'signed']);
  });

  it('of an error alone are its end', async () => {
    const ours = await events('bad auth : aws sts call has response 403');
    expect(typesOf(ours)).toEqual(['started', 'ended']);
    expect(endingOf(ours)).toEqual({
      outcome: 'rejected',
      step: 'verdict',
      fault: { code: 'server-refused', serverMessage: 'bad auth : aws sts call has response 403' },
    });
  });

  it('end where the way to a server broke', async () => {
    expect(endingOf(await events('SSL alert number 80'))).toMatchObject({
      outcome: 'failed',
      step: 'connect',
    });
    expect(endingOf(await events('querySrv ENOTFOUND _mongodb._tcp.c.example.com'))).toMatchObject({
      outcome: 'failed',
      step: 'resolve',
      fault: { code: 'dns-failed', problem: 'no-name', host: 'c.example.com' },
    });
  });
});
