import { describe, expect, it } from 'vitest';
import { sessionGate } from '../http/sessionGate';
import { tokenLine } from './tokenLine';

function lineFor(feed: boolean, machine: boolean): string | null {
  return tokenLine(sessionGate({ served: () => new Map(), feed, machine, steady: () => 0 }));
}

describe('the line about the token', () => {
  it('says what the address opens, and of nothing else', () => {
    expect(lineFor(true, false)).toMatch(/sees the logins.*session tokens included: keep it/);
    expect(lineFor(true, false)).not.toContain('signs');
    expect(lineFor(false, true)).toMatch(/has this address signs with the credentials/);
    expect(lineFor(true, true)).toMatch(/sees the logins.*, and signs with the credentials/);
  });

  it('is not written where there is no token', () => {
    expect(lineFor(false, false)).toBeNull();
  });
});
