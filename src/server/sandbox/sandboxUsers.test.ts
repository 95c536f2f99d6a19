import { describe, expect, it } from 'vitest';
import { readSandboxUsers } from './sandboxUsers';
import { faultOf } from '../../core/fault/fault';
import { said } from '../../testing/said';

const secret = 'CANARYsecretCANARYsecretCANARYsecret0000';
const entry = { accessKeyId: 'AKIATEST', secretAccessKey: secret, arn: 'arn:aws:iam::1:user/x' };

describe('a file of sandbox users', () => {
  it('gives users with and without a database user, and an expiration', () => {
    const text = JSON.stringify([
      { ...entry, roles: [{ role: 'read', db: 'test' }] },
      { ...entry, accessKeyId: 'ASIATEST', sessionToken: 't', expiration: '2026-11-24T00:00:00Z' },
    ]);
    const [one, two] = readSandboxUsers(text);
    expect(one).toMatchObject({
      accessKeyId: 'AKIATEST',
      arn: entry.arn,
      roles: [{ role: 'read', db: 'test' }],
    });
    expect(one?.secretAccessKey.reveal()).toBe(secret);
    expect(two).not.toHaveProperty('roles');
    expect(two?.expiration).toBe(Date.UTC(2026, 10, 24));
  });

  it.each([
    ['is not JSON', `[{ "secretAccessKey": "${secret}", ]`, /line 1, column/],
    ['is no array', JSON.stringify(entry), /not a JSON array/],
    ['lacks a field', JSON.stringify([{ ...entry, arn: undefined }]), /entry 1 has no text in arn/],
    ['has an unknown field', JSON.stringify([{ ...entry, [secret]: 1 }]), /entry 1: field 4 is none of/],
    ['has wrong roles', JSON.stringify([{ ...entry, roles: ['read'] }]), /entry 1: a role is not/],
    ['has a wrong expiration', JSON.stringify([{ ...entry, expiration: 'soon' }]), /ISO 8601/],
    ['has a key twice', JSON.stringify([entry, entry]), /entry 2 has the accessKeyId of an earlier one/],
  ])('that %s is refused by a sentence that says where and quotes nothing', (_what, text, message) => {
    const told = said(faultOf(() => void readSandboxUsers(text)));
    expect(told).toMatchObject({ code: 'option-invalid', says: expect.stringMatching(message) });
    expect(JSON.stringify(told)).not.toContain(secret);
  });
});
