import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { makeAuthority } from '../../testing/proxy/certificates';
import { trustedFrom } from './trustedFrom';

it('tells the authorities that ship with Node from others', () => {
  expect(trustedFrom(new X509Certificate(rootCertificates[3] ?? ''))).toBe('shipped');
  expect(trustedFrom(new X509Certificate(makeAuthority('Nobody knows it').ca))).toBe('added');
});
