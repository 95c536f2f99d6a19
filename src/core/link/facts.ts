import type { Disregarded } from '../connectionString/targetOptions';
import type { FaultData } from '../fault/facts';
import type { Leg } from '../fault/leg';

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly alternativeNames: readonly string[];
}

/** Who vouches for a certificate. */
export interface ChainFacts {
  /** Each issued the one before it, the first the server's; none where the server's own certificate is trusted itself. */
  readonly authorities: readonly CertificateFacts[];
  /** Where the last of the chain is trusted from: it ships with Node, the system has it, or whoever runs the proxy added it. */
  readonly trusted: 'shipped' | 'system' | 'added';
}

export interface TlsFacts {
  /** As the TLS library names it, e.g. `TLSv1.3`. */
  readonly version: string;
  readonly cipher: string;
  /** The name sent by SNI; absent for an address, which SNI cannot carry. */
  readonly serverName?: string;
  readonly certificate: CertificateFacts;
  /** Absent in traces of an earlier release. */
  readonly chain?: ChainFacts;
}

/** TLS of a driver's connection, as the listener's side of it saw it. */
export interface DriverTls {
  /** As the TLS library names them, and so the cipher: `TLSv1.3`, `TLS_AES_256_GCM_SHA384`. */
  readonly version: string;
  readonly cipher: string;
  /** The name that the driver sent by SNI; absent: it sent none, as for an address it cannot. */
  readonly serverName?: string;
  /** Whether it took up an earlier session, in which nobody shows a certificate. */
  readonly resumed: boolean;
  /** Those of the driver's that this side knows as well, its favourite first. */
  readonly signatureAlgorithms: readonly string[];
  /** The listener's own, which it shows. */
  readonly certificate: CertificateFacts;
}

/** One thing that the proxy found out on the way, told to the page as it happens. Times are in milliseconds. */
export type LegFact =
  | {
      readonly leg: 'srv';
      readonly ms: number;
      readonly name: string;
      readonly hosts: readonly HostAndPort[];
    }
  | { readonly leg: 'txt'; readonly ms: number; readonly name: string; readonly record: string | null }
  | {
      readonly leg: 'address';
      readonly ms: number;
      readonly host: string;
      readonly addresses: readonly string[];
    }
  | { readonly leg: 'tcp'; readonly ms: number; readonly peer: HostAndPort; readonly address: string }
  | ({ readonly leg: 'via'; readonly ms: number; readonly peer: HostAndPort } & Passage)
  | { readonly leg: 'tls'; readonly ms: number; readonly peer: HostAndPort; readonly tls: TlsFacts };

/** A connection that a forward proxy made. */
export interface Passage {
  /** The proxy, as `http://host:port`; never with credentials. */
  readonly via: string;
  /** What the proxy was asked for: a name, which it resolves by itself, or an address that was found here. */
  readonly asked: 'name' | 'address';
  /** Whether it was given credentials. */
  readonly credentials: boolean;
}

/** A host of the list that was passed over, and why. */
export interface Skipped {
  readonly peer: HostAndPort;
  readonly leg: Leg;
  readonly reason: SkipReason;
}

/** `arbiter`: it holds no users. `secondary`: the primary is looked for. */
export type SkipReason =
  | { readonly code: 'arbiter' | 'secondary' }
  | { readonly fault: FaultData }
  /** The sentence of a trace of version 1. */
  | { readonly quoted: string };

/** Something worth telling that stopped nothing. */
export type LinkNotice =
  /** The TXT record sets an authSource. `uriHasOne`: the connection string has its own, which counts. */
  | { readonly code: 'txt-auth-source-ignored'; readonly uriHasOne: boolean }
  | ({ readonly code: 'option-ignored'; readonly problem: 'value' } & Omit<Disregarded, 'span'>)
  /** The option names a file. */
  | { readonly code: 'option-ignored'; readonly problem: 'file'; readonly option: string }
  /** srvMaxHosts: so many hosts of so many are tried. */
  | { readonly code: 'option-ignored'; readonly problem: 'limit'; readonly kept: number; readonly of: number }
  | { readonly code: 'tls-off' }
  | { readonly code: 'verification-always-on'; readonly option: string }
  | { readonly code: 'in-page' }
  /** The sentence of a trace of version 1. */
  | { readonly code: 'quoted'; readonly text: string };

/** Facts as they happen, from whoever carries the messages. */
export type LinkEvent =
  | { readonly type: 'leg'; readonly fact: LegFact }
  | { readonly type: 'skipped'; readonly skipped: Skipped }
  | { readonly type: 'notice'; readonly notice: LinkNotice };

/** The server that the link now reaches. */
export interface Opened {
  readonly peer: HostAndPort;
  /** The address that was dialled; absent in the page's own sandbox, and where a forward proxy resolved the name. */
  readonly address?: string;
  readonly tls: boolean;
}
