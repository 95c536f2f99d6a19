import { expect, it } from 'vitest';
import { certificateFacts } from './certificateFacts';

it('a certificate is told on one line a name, its dates in ISO 8601, its names without their kind', () => {
  expect(
    certificateFacts({
      subject: 'O=Example\nCN=localhost',
      issuer: 'CN=An authority',
      validFrom: 'Nov 24 10:15:00 2026 GMT',
      validTo: 'Feb 22 10:15:00 2027 GMT',
      subjectAltName: 'DNS:localhost, IP Address:127.0.0.1',
    }),
  ).toEqual({
    subject: 'O=Example, CN=localhost',
    issuer: 'CN=An authority',
    validFrom: '2026-11-24T10:15:00.000Z',
    validTo: '2027-02-22T10:15:00.000Z',
    alternativeNames: ['localhost', '127.0.0.1'],
  });
});
