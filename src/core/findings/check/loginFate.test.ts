import { describe, expect, it } from 'vitest';
import { recordLogin, withPayload, type RecordedLogin } from '../../../testing/listener/recordedLogin';
import { seen } from '../../../testing/listener/seen';
import type { FaultData } from '../../fault/facts';
import type { HandshakeEvent } from '../../trace/events';
import { knowledgeOf } from '../knowledgeOf';
import type { LoginFate } from './fate';
import { loginFate } from './loginFate';

const fateIn = (log: readonly HandshakeEvent[], relayed: boolean): LoginFate =>
  loginFate({ ...knowledgeOf(log), judge: relayed ? 'aws' : 'sandbox' });

const fateOf = async (login: RecordedLogin): Promise<LoginFate> =>
  fateIn(await seen(await recordLogin(login)), false);

describe('what became of a login at the listener', () => {
  it.each<[string, RecordedLogin, LoginFate]>([
    ['let in', { user: 'assumed-role' }, { kind: 'accepted', refusedFor: null }],
    [
      'without a database user',
      { user: 'no-database-user' },
      { kind: 'accepted', refusedFor: 'user-missing' },
    ],
    ['by a wrong secret', { secretAccessKey: 'wrong' }, { kind: 'signature-refused' }],
    ['let in as was chosen', { ports: { answer: 'accept' } }, { kind: 'unchecked', letIn: true }],
    [
      'refused as was chosen',
      { ports: { answer: 'accept', faults: new Set(['signature-refused']) } },
      { kind: 'unchecked', letIn: false },
    ],
    [
      'with an expired token',
      { user: 'assumed-role', ports: { faults: new Set(['token-expired']) } },
      { kind: 'accepted', refusedFor: 'token-expired' },
    ],
    [
      'too often',
      { ports: { faults: new Set(['throttling']) } },
      { kind: 'refused-otherwise', why: { code: 'throttled' } },
    ],
    [
      'by an unknown key',
      { ports: { users: [] } },
      {
        kind: 'refused-otherwise',
        why: { code: 'sandbox-key-unknown' },
      },
    ],
    [
      'by a slow clock',
      { skew: -20 * 60_000, secretAccessKey: 'wrong' },
      { kind: 'refused-otherwise', why: { code: 'date-first' } },
    ],
    [
      'with a payload that is none',
      { final: (command) => withPayload(command, new Uint8Array(3)) },
      {
        kind: 'refused-otherwise',
        why: { code: 'by-server', reason: expect.objectContaining({ code: expect.any(String) }) },
      },
    ],
  ])('%s', async (_what, login, fate) => {
    expect(await fateOf(login)).toEqual(fate);
  });

  it('is open until the signed request is answered', async () => {
    const { entries, ...record } = await recordLogin();
    const log = await seen({ ...record, entries: entries.slice(0, 5) });
    expect(fateIn(log, false)).toEqual({ kind: 'unanswered' });
    expect(fateIn([], false)).toEqual({ kind: 'unanswered' });
  });

  it('is that of the last login on a connection', async () => {
    const refused = await recordLogin({ secretAccessKey: 'wrong' });
    const accepted = await recordLogin({});
    const both = { ...accepted, entries: [...refused.entries.slice(0, -1), ...accepted.entries] };
    expect(fateIn(await seen(both), false)).toEqual({ kind: 'accepted', refusedFor: null });
  });
});

describe('what became of a login at a cluster', () => {
  const told = (serverMessage: string, serverCode: number): LoginFate => {
    const fault: FaultData<'server-refused'> = { code: 'server-refused', serverCode, serverMessage };
    const ended: HandshakeEvent = {
      type: 'ended',
      at: 1,
      ending: { outcome: 'rejected', step: 'verdict', fault },
    };
    return fateIn([ended], true);
  };

  it('that let it in is that STS accepted', () => {
    const ended: HandshakeEvent = {
      type: 'ended',
      at: 1,
      ending: { outcome: 'authenticated', step: 'verdict' },
    };
    expect(fateIn([ended], true)).toEqual({ kind: 'accepted', refusedFor: null });
  });

  it.each<[string, number, LoginFate['kind']]>([
    ['bad auth : aws sts call has response 403', 8000, 'untold'],
    ['bad auth : aws sts call has response 400', 8000, 'refused-otherwise'],
    ['bad auth : aws sts call has response 503', 8000, 'refused-otherwise'],
    ['bad auth : user arn:aws:iam::123456789012:user/ada is not found', 8000, 'accepted'],
    ['Could not find user "arn:aws:iam::123456789012:user/ada" for db "$external"', 11, 'accepted'],
    ['Authentication failed.', 18, 'untold'],
    ['bad auth : Authentication failed.', 8000, 'untold'],
    ['bad auth : could not reach STS', 8000, 'refused-otherwise'],
    ['No SASL session state found', 17, 'refused-otherwise'],
  ])('is read from its words: %s', (message, code, kind) => {
    expect(told(message, code).kind).toBe(kind);
  });

  it.each([400, 403])('keeps the status that it passes on: %i', (status) => {
    const fate = told(`bad auth : aws sts call has response ${status}`, 8000);
    expect(JSON.stringify(fate)).toContain(`${status}`);
  });
});
