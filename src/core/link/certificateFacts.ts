import type { CertificateFacts } from './facts';

/** A certificate as Node reads one: names by lines, dates in words, a kind before each alternative name. */
export interface ReadCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly subjectAltName?: string | undefined;
}

/** What is told of a certificate. @throws RangeError for a date that is none */
export function certificateFacts(certificate: ReadCertificate): CertificateFacts {
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    alternativeNames: (certificate.subjectAltName?.split(', ') ?? []).map(withoutKind),
  };
}

/** Node writes `DNS:` or `IP Address:` before each name. */
function withoutKind(name: string): string {
  return name.replace(/^(?:DNS|IP Address):/, '');
}

/** Node puts each part of a distinguished name on a line of its own. The subject may be empty. */
function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}
