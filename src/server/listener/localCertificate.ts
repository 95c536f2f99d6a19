import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_serverAuth,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a TLS server on this machine shows, and what its clients are to trust; PEM. */
export interface LocalCertificate {
  /** The authority's own certificate. Its key is gone, so it vouches for this one server and for nothing else ever. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** ecdsa-with-SHA256 (RFC 5758, section 3.2). */
const signatureAlgorithm = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });
const commonName = '2.5.4.3';

const day = 24 * 60 * 60 * 1000;

/**
 * An authority and a certificate of its for `localhost`, 127.0.0.1 and ::1, valid for 90 days. Two certificates, since
 * several TLS libraries take no authority's certificate from a server; with key identifiers, which strict ones want.
 * `@peculiar/x509` would take fewer lines, and bring a container for dependency injection that wants `Reflect` patched.
 * @param now epoch milliseconds
 * @param also further names that lead to this machine
 */
export function makeLocalCertificate(now: number, also: readonly string[] = []): LocalCertificate {
  const validity = new Validity({ notBefore: new Date(now - day), notAfter: new Date(now + 90 * day) });
  const authority = newKeys();
  const server = newKeys();
  const issuer = nameOf('Countersign listener (this start only)');
  const byAuthority = { issuer, validity, signedWith: authority.privateKey };
  const ca = certificate({
    ...byAuthority,
    subject: issuer,
    publicKey: authority.publicKey,
    extensions: [
      critical(id_ce_basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 })),
      critical(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign)),
    ],
  });
  const names = [
    ...['localhost', ...also].map((dNSName) => new GeneralName({ dNSName })),
    new GeneralName({ iPAddress: '127.0.0.1' }),
    new GeneralName({ iPAddress: '::1' }),
  ];
  const cert = certificate({
    ...byAuthority,
    subject: nameOf('localhost'),
    publicKey: server.publicKey,
    extensions: [
      critical(id_ce_basicConstraints, new BasicConstraints({ cA: false })),
      critical(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature)),
      extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth])),
      extension(id_ce_subjectAltName, new SubjectAlternativeName(names)),
      extension(
        id_ce_authorityKeyIdentifier,
        new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(identifierOf(authority.publicKey)) }),
      ),
    ],
  });
  return { ca, cert, key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

function newKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

interface Contents {
  readonly subject: Name;
  readonly issuer: Name;
  readonly validity: Validity;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Extension[];
  readonly signedWith: KeyObject;
}

function certificate({ subject, issuer, validity, publicKey, extensions, signedWith }: Contents): string {
  const serialNumber = new Uint8Array(randomBytes(16));
  // A positive integer in its shortest form (RFC 5280, section 4.1.2.2).
  serialNumber[0] = 0x40 | ((serialNumber[0] ?? 0) & 0x3f);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber.buffer,
    signature: signatureAlgorithm,
    issuer,
    validity,
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(spkiOf(publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions([
      ...extensions,
      extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(identifierOf(publicKey))),
    ]),
  });
  const signature = sign('sha256', new Uint8Array(AsnConvert.serialize(tbsCertificate)), signedWith);
  const signed = new Certificate({
    tbsCertificate,
    signatureAlgorithm,
    signatureValue: Uint8Array.from(signature).buffer,
  });
  const lines =
    Buffer.from(AsnConvert.serialize(signed))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function nameOf(text: string): Name {
  const value = new AttributeValue({ utf8String: text });
  return new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: commonName, value })])]);
}

function extension(extnID: string, value: unknown): Extension {
  return new Extension({ extnID, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

function critical(extnID: string, value: unknown): Extension {
  return Object.assign(extension(extnID, value), { critical: true });
}

function spkiOf(publicKey: KeyObject): Uint8Array {
  return new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
}

/** Tells keys apart: the hash of the SubjectPublicKeyInfo (RFC 7093, section 2, method 4), cut to 20 bytes. */
function identifierOf(publicKey: KeyObject): ArrayBuffer {
  return Uint8Array.from(createHash('sha256').update(spkiOf(publicKey)).digest().subarray(0, 20)).buffer;
}
