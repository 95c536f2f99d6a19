import type { TraceFault } from './faults';
import type { Leg } from './names';

/* The way to a server, as a trace of version 2 has it; types only. */

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

export type LinkEvent =
  | { readonly type: 'leg'; readonly fact: LegFact }
  | {
      readonly type: 'skipped';
      readonly skipped: { readonly peer: HostAndPort; readonly leg: Leg; readonly reason: SkipReason };
    }
  | { readonly type: 'notice'; readonly notice: LinkNotice };

type SkipReason =
  | { readonly code: 'arbiter' | 'secondary' }
  | { readonly fault: TraceFault }
  | { readonly quoted: string };

interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly alternativeNames: readonly string[];
}

/** TLS between a driver and the listener; traces of earlier releases have none. */
export interface DriverTls {
  readonly version: string;
  readonly cipher: string;
  readonly serverName?: string;
  readonly resumed: boolean;
  readonly signatureAlgorithms: readonly string[];
  readonly certificate: Certificate;
}

type LegFact = { readonly ms: number } & (
  | { readonly leg: 'srv'; readonly name: string; readonly hosts: readonly HostAndPort[] }
  | { readonly leg: 'txt'; readonly name: string; readonly record: string | null }
  | { readonly leg: 'address'; readonly host: string; readonly addresses: readonly string[] }
  | { readonly leg: 'tcp'; readonly peer: HostAndPort; readonly address: string }
  | {
      readonly leg: 'via';
      readonly peer: HostAndPort;
      readonly via: string;
      readonly asked: 'name' | 'address';
      readonly credentials: boolean;
    }
  | {
      readonly leg: 'tls';
      readonly peer: HostAndPort;
      readonly tls: {
        readonly version: string;
        readonly cipher: string;
        readonly serverName?: string;
        readonly certificate: Certificate;
        /** Absent in what earlier releases wrote. */
        readonly chain?: {
          readonly authorities: readonly Certificate[];
          readonly trusted: 'shipped' | 'system' | 'added';
        };
      };
    }
);

type LinkNotice =
  | { readonly code: 'txt-auth-source-ignored'; readonly uriHasOne: boolean }
  | {
      readonly code: 'option-ignored';
      readonly problem: 'value';
      readonly option:
        | 'directConnection'
        | 'loadBalanced'
        | 'srvMaxHosts'
        | 'ssl'
        | 'tls'
        | 'tlsAllowInvalidCertificates'
        | 'tlsAllowInvalidHostnames'
        | 'tlsDisableCertificateRevocationCheck'
        | 'tlsDisableOCSPEndpointCheck'
        | 'tlsInsecure';
      readonly withoutTls: boolean;
      readonly refusedByNode: boolean;
    }
  | { readonly code: 'option-ignored'; readonly problem: 'file'; readonly option: string }
  | {
      readonly code: 'option-ignored';
      readonly problem: 'limit';
      readonly kept: number;
      readonly of: number;
    }
  | { readonly code: 'tls-off' | 'in-page' }
  | { readonly code: 'verification-always-on'; readonly option: string }
  | { readonly code: 'quoted'; readonly text: string };
