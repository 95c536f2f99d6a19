import { existsSync } from 'node:fs';
import * as tls from 'node:tls';
import { readSmallFile } from './readSmallFile';

/** Where Linux distributions and BSDs keep the certificates that they trust, as one PEM file. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt', // Debian, Ubuntu, Arch, Alpine
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem', // Fedora, RHEL, Amazon Linux
  '/etc/pki/tls/certs/ca-bundle.crt', // the same, older
  '/etc/ssl/ca-bundle.pem', // SUSE
  '/etc/ssl/cert.pem', // BSD
] as const;

/** Node 22.15 and later; the types are those of the oldest that is supported. */
type NewerTls = typeof tls & {
  readonly getCACertificates?: ((kind: 'system') => readonly string[]) | undefined;
};

/**
 * The authorities that this system trusts, PEM, one or many in each text: as Node reads them where it can, else those of the
 * file that OpenSSL's variable `SSL_CERT_FILE` names, or of the distribution's.
 * @throws a system error with `code` where that file cannot be read
 * @returns none where neither is there: an older Node knows no store of macOS and Windows
 */
export function systemCertificates({ getCACertificates }: NewerTls = tls): readonly string[] {
  const found = getCACertificates?.('system') ?? [];
  if (found.length > 0) return found;
  const named = process.env.SSL_CERT_FILE ?? '';
  const bundle = (named === '' ? bundles : [named, ...bundles]).find((path) => existsSync(path));
  return bundle === undefined ? [] : [readSmallFile(bundle)];
}
