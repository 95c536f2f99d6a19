import type { AwsCredentials } from '../../credentials/awsCredentials';
import type { Opening } from '../../mongodbAws/conversation';
import type { SigningScope } from '../../sigv4/request';
import type { StepId } from '../../vocabulary/steps';
import type { Variation } from './variation';

/** A number that a mistake takes: whole, signed. */
export interface MistakeParameter {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** What the client does otherwise, at its one point. */
export type ClientChange =
  | Variation
  | { readonly credentials: (credentials: AwsCredentials) => AwsCredentials }
  | { readonly opening: Partial<Opening> }
  /** Milliseconds that the client's clock is ahead. */
  | { readonly clockMs: number }
  | { readonly scope: (scope: SigningScope) => SigningScope }
  /** The last part of the scope. */
  | { readonly terminator: string };

/** A mistake that can be made on purpose: all that is known of it but its words. */
export interface Mistake {
  /** Who is made to do wrong. A server's or an STS's mistake is the server fault of the same id. */
  readonly side: 'client' | 'server' | 'sts';
  /** The one step of the path at which it is made, and shows. */
  readonly at: StepId;
  /** What the credentials must have for it to be made. */
  readonly needs?: 'plus-sign' | 'session-token' | 'expiration';
  readonly parameter?: MistakeParameter;
  /** What the signing of a driver that makes it is like; absent: no signature tells. */
  readonly seen?: Variation;
  /** How the client makes it, where that is not what is seen. @param value of its parameter */
  readonly make?: ClientChange | ((value: number) => ClientChange);
}
