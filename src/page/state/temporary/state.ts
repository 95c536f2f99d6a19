import type { FaultData } from '../../../core/fault/facts';
import { Secret } from '../../../core/credentials/secret';
import type { AssumeRoleInput } from '../../../core/sts/actions/assumeRole';
import type { IssuedCredentials, StsReply } from '../../../core/sts/actions/exchange';
import type { PreparedRequest } from '../../../core/sts/actions/prepare';
import type { LinkEvent } from '../../../core/link/facts';

/** By what temporary credentials are asked for. */
export type AskKind = 'assume-role' | 'web-identity';

/** Who is asked: the sandbox's STS in this page, or a real one through the proxy. */
export type AskWhom = 'sandbox' | 'aws';

/** One request for temporary credentials; each arm holds what there is by then. */
export type Ask =
  | { readonly phase: 'asking'; readonly prepared: PreparedRequest }
  | (Answered & {
      readonly phase: 'issued';
      readonly credentials: IssuedCredentials;
      readonly inUse: boolean;
    })
  | (Answered & { readonly phase: 'refused'; readonly reply: StsReply & { readonly kind: 'refused' } })
  /** `prepared` is null when it was not even sent. */
  | { readonly phase: 'failed'; readonly prepared: PreparedRequest | null; readonly fault: FaultData };

interface Answered {
  readonly prepared: PreparedRequest;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
  /** The way to STS, where the proxy told it. */
  readonly legs: readonly LinkEvent[];
}

export interface TemporaryState {
  readonly kind: AskKind;
  readonly whom: AskWhom;
  readonly role: AssumeRoleInput;
  /** The web identity token. */
  readonly token: Secret;
  /** Empty: the global endpoint. */
  readonly region: string;
  /** Where the proxy sends requests for STS: `aws`, another endpoint by its name, or no proxy at all. */
  readonly proxy:
    | { readonly kind: 'unknown' | 'none' | 'aws' }
    | { readonly kind: 'other'; readonly host: string };
  readonly ask: Ask | null;
}

export const initialTemporaryState: TemporaryState = {
  kind: 'assume-role',
  whom: 'sandbox',
  role: {
    roleArn: 'arn:aws:iam::123456789012:role/app',
    sessionName: 'countersign',
    externalId: '',
    duration: '',
    mfaSerial: '',
    mfaCode: '',
  },
  token: new Secret(''),
  region: '',
  proxy: { kind: 'unknown' },
  ask: null,
};
