import type { Rebuilt } from '../sigv4/verify';

/** AWS's checks, in this sandbox's order: observed at DynamoDB (dynalite, 2013), taken over for STS. */
export const stsCheckIds = [
  'authorization-present',
  'authorization-form',
  'date-format',
  'not-expired',
  'not-future',
  'host-signed',
  'algorithm',
  'credential-parts',
  'scope',
  'key-id',
  'signature',
  'session-token',
] as const;

export type StsCheckId = (typeof stsCheckIds)[number];

export interface StsCheck {
  readonly id: StsCheckId;
  readonly outcome: 'passed' | 'failed' | 'not-reached';
}

/** AWS's answer to a request it refuses. */
export interface StsError {
  readonly status: 400 | 403;
  readonly code:
    | 'MissingAuthenticationToken'
    | 'IncompleteSignature'
    | 'SignatureDoesNotMatch'
    | 'InvalidClientTokenId'
    | 'ExpiredToken'
    | 'Throttling';
  /** AWS's sentence. */
  readonly message: string;
}

export interface CallerIdentity {
  readonly arn: string;
  readonly userId: string;
  readonly account: string;
}

/** Everything that the sandbox's STS found: a real one tells the server the last part only, and the client nothing. */
export interface StsJudgement {
  readonly checks: readonly StsCheck[];
  readonly outcome:
    | { readonly accepted: true; readonly identity: CallerIdentity }
    | {
        readonly accepted: false;
        /** null: refused without any check, for there were too many requests. */
        readonly failed: StsCheckId | null;
        readonly error: StsError;
      };
  /** The request as the server has it; absent when a check before the signature failed. */
  readonly rebuilt?: Omit<Rebuilt, 'signature'>;
  /** The body of the HTTP answer. */
  readonly xml: string;
  readonly status: 200 | 400 | 403;
}
