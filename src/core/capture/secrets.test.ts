import { describe, expect, it } from 'vitest';
import { exampleUser } from '../../testing/exampleUser';
import { openedAt, recordLogin, withPayload } from '../../testing/listener/recordedLogin';
import { seen } from '../../testing/listener/seen';
import { exportTrace } from '../trace/exportTrace';
import type { ConnectionRecord } from './connection';
import { secretsIn } from './secrets';

describe('the export of an observed login', () => {
  const token = exampleUser('assumed-role').sessionToken?.reveal() ?? '';

  async function exported(record: ConnectionRecord): Promise<string> {
    return exportTrace(await seen(record), secretsIn(record), openedAt);
  }

  /** Every text of the export, and every run of bytes in it as text. */
  function textsIn(json: string): string {
    const bytes = [...json.matchAll(/"base64": "([^"]*)"/g)].map(([, text = '']) =>
      Buffer.from(text, 'base64').toString('latin1'),
    );
    return [json, ...bytes].join('\n');
  }

  it('holds everything but the session token', async () => {
    const record = await recordLogin({ user: 'assumed-role' });
    const text = textsIn(await exported(record));
    expect(text).toContain('ASIAIOSFODNN7EXAMPLE');
    expect(text).toContain('x-amz-security-token:••••');
    expect(text).not.toContain(token);
  });

  it('holds no payload that may have a token and cannot be read', async () => {
    const record = await recordLogin({
      user: 'assumed-role',
      final: (command) => withPayload(command, command.payload.value().subarray(0, -1)),
    });
    expect(textsIn(await exported(record))).not.toContain(token.slice(0, 40));
  });

  it('holds no token in a payload that came as base64 text', async () => {
    const record = await recordLogin({
      user: 'assumed-role',
      final: (command) => ({ ...command, payload: Buffer.from(command.payload.value()).toString('base64') }),
    });
    const inside = Buffer.from(token).toString('base64').slice(4, 40);
    const text = textsIn(await exported(record));
    expect(text).not.toContain(token);
    for (const shift of [0, 1, 2]) {
      const shifted = Buffer.from(`${'x'.repeat(shift)}${token}`)
        .toString('base64')
        .slice(8, 48);
      expect(text).not.toContain(shifted);
    }
    expect(text).not.toContain(inside);
  });
});
