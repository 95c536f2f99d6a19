import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { driverAddress } from '../../../core/capture/driverAddress';
import type { ListenerFacts } from '../../../core/capture/frames';
import { exportLines } from './exportLines';

const listener: ListenerFacts = { host: '127.0.0.1', port: 27117, tls: false, relayAll: false };

/** What a shell has in its environment after the lines. */
function inBash(lines: string): string {
  const print =
    'printf "%s|%s|%s|%s" "$MONGODB_URI" "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY" "$AWS_SESSION_TOKEN"';
  const env = { PATH: process.env.PATH, AWS_SESSION_TOKEN: 'left behind' };
  return spawnSync('bash', ['-c', `${lines}\n${print}`], { env, encoding: 'utf8' }).stdout;
}

describe('the lines for a shell', () => {
  it('leave the connection string and a user of the sandbox in its environment, and no token', () => {
    expect(inBash(exportLines(listener))).toBe(
      `${driverAddress(listener)}|AKIAIOSFODNN7EXAMPLE|wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY|`,
    );
  });

  it('leave a certificate’s path as it is, whatever is in it', () => {
    const odd = { ...listener, tls: true, caFile: "/home/o'brien/$HOME `x`/ca.pem" };
    expect(inBash(exportLines(odd))).toContain(`${driverAddress(odd)}|`);
  });

  it('name no user where logins go on to a cluster, which knows its own', () => {
    const lines = exportLines({ ...listener, relayTo: 'mongodb+srv://example.mongodb.net/' });
    expect(lines).toBe(`export MONGODB_URI='${driverAddress(listener)}'`);
  });
});
