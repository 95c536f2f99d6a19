import type { Secret } from '../credentials/secret';
import type { MistakeId } from '../mistakes/table/mistakes';
import type { Stages } from '../sigv4/stages';

/** Who has the secret that a login was signed with; `page`: whoever looks at it has it too. */
export type SecretHolder = 'page' | 'machine' | 'driver' | 'file';

/** What may be known of a secret. */
export interface Measured {
  /** Of UTF-8. */
  readonly bytes: number;
  /** No variable of an environment can hold it then. */
  readonly holdsNul: boolean;
}

/** What of a login a shell look is made of; what did not come to pass is absent. */
export interface ShellKnown {
  readonly target: 'sandbox' | 'cluster' | 'challenge' | 'listener';
  /** Somebody went to a server over a network. */
  readonly overNetwork: boolean;
  readonly holder: SecretHolder;
  /** Of the page's own, as entered. */
  readonly secret?: Measured;
  readonly token?: Measured;
  readonly enteredToken?: Secret;
  /** Hosts and key IDs are masked in what is known, hashes are of what they were. */
  readonly namesMasked: boolean;
  /** What was broken on purpose. */
  readonly mistakes: readonly MistakeId[];
  /** The message that says hello. */
  readonly hello?: Uint8Array;
  /** SASL payloads. */
  readonly clientFirst?: Uint8Array;
  readonly clientNonce?: Uint8Array;
  readonly serverFirst?: Uint8Array;
  readonly clientFinal?: Uint8Array;
  /** A challenge on paper whose nonce is no base64 has no payload. */
  readonly challenged: boolean;
  readonly signing?: Pick<
    Stages,
    | 'body'
    | 'payloadHash'
    | 'canonicalRequest'
    | 'canonicalRequestHash'
    | 'stringToSign'
    | 'derivations'
    | 'signature'
  >;
  /** How it went at STS: not asked; asked, and nothing known of it; asked, with the texts that it came to compute. */
  readonly sts: 'not-asked' | 'unknown' | 'pending' | StsSeen;
  /** The server's last reply that says something of who the client is, or why not. */
  readonly reply?: { readonly message: Uint8Array; readonly saysToken: boolean };
}

export interface StsSeen {
  /** Absent where a check before the signature failed. */
  readonly rebuilt?: { readonly canonicalRequest: string; readonly stringToSign: string };
}
