import { describe, expect, it } from 'vitest';
import { decodeHostReply, decodeHostRequest, type HostResolved, type HostSigned } from './frames';
import { chainIds } from '../drivers/chains';
import { contentsOnHost, foundOnHost, type HostSources } from './hostSources';

describe('what the page asks', () => {
  const sign = { type: 'sign', accessKeyId: 'A', stsHost: 'h', serverNonce: 'n', amzDate: 'd' };

  it('is read field by field, and nothing else of it is kept', () => {
    expect(decodeHostRequest(JSON.stringify({ type: 'resolve', order: 'go', more: 1 }), chainIds)).toEqual({
      type: 'resolve',
      order: 'go',
    });
    expect(
      decodeHostRequest(JSON.stringify({ ...sign, body: 'Action=DeleteUser', region: 'r' }), chainIds),
    ).toEqual(sign);
  });

  it.each(['accessKeyId', 'stsHost', 'serverNonce', 'amzDate'])('is refused without %s', (name) => {
    const code = 'control-frame-invalid';
    for (const value of [undefined, 1, null])
      expect(() => decodeHostRequest(JSON.stringify({ ...sign, [name]: value }), chainIds)).toThrow(
        expect.objectContaining({ code }),
      );
  });
});

describe('what the machine answers', () => {
  it('is what was asked for, or thrown as the fault that it tells', () => {
    const fault = { code: 'link-refused', problem: 'machine', why: 'token' };
    const failed = JSON.stringify({ type: 'failed', fault });
    expect(() => decodeHostReply<HostResolved>(failed, 'resolved')).toThrow(
      expect.objectContaining({ code: 'link-refused', facts: { problem: 'machine', why: 'token' } }),
    );
  });

  it.each(['', '[]', '{"type":"resolved"', '{"type":"resolved"}', '{"type":"failed","fault":{"code":"?"}}'])(
    'is malformed as %j',
    (text) => {
      expect(() => decodeHostReply<HostSigned>(text, 'signed')).toThrow(
        expect.objectContaining({ code: 'control-frame-invalid' }),
      );
    },
  );
});

describe('a machine’s host', () => {
  const found = { kind: 'found', accessKeyId: 'ASIA', temporary: true } as const;
  const failed = { kind: 'failed', words: 'no' } as const;
  const host: HostSources = {
    machine: 'pod-7',
    order: 'manual',
    sources: [
      { id: 'environment', content: { kind: 'empty' }, answer: null },
      {
        id: 'web-identity',
        content: { kind: 'incomplete', has: [], lacks: [] },
        answer: { outcome: failed, exchanges: [], ms: 1 },
      },
      {
        id: 'ecs',
        content: { kind: 'found', has: ['accessKeyId'] },
        answer: { outcome: found, exchanges: [], ms: 1 },
      },
      { id: 'ec2', content: { kind: 'unasked' }, answer: null },
    ],
  };

  it('names the one source that gave credentials, if one did', () => {
    expect(foundOnHost(host)).toEqual({ id: 'ecs', found });
    expect(foundOnHost({ ...host, sources: host.sources.slice(0, 2) })).toBeNull();
  });

  it('has no connection string, and of the rest what is known', () => {
    expect(Object.values(contentsOnHost(host)).map(({ kind }) => kind)).toEqual([
      'empty',
      'empty',
      'empty',
      'incomplete',
      'found',
      'unasked',
    ]);
  });
});
