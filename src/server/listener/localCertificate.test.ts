import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeLocalCertificate } from './localCertificate';

describe('the certificate of --listen-tls', () => {
  const now = Date.UTC(2026, 10, 23);
  const { ca, cert, key } = makeLocalCertificate(now);
  const [authority, server] = [new X509Certificate(ca), new X509Certificate(cert)];

  it('is issued by an authority that is one, and is none itself', () => {
    expect([authority.ca, server.ca]).toEqual([true, false]);
    expect(server.checkIssued(authority)).toBe(true);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(authority.verify(authority.publicKey)).toBe(true);
  });

  it('stands for this machine only, from yesterday on, for 90 days', () => {
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(Date.parse(server.validFrom)).toBe(now - 86_400_000);
    expect(Date.parse(server.validTo)).toBe(now + 90 * 86_400_000);
  });

  it('is another one each time', () => {
    const again = makeLocalCertificate(now);
    expect(again.key).not.toBe(key);
    expect(new X509Certificate(again.ca).serialNumber).not.toBe(authority.serialNumber);
  });
});
