import type { AwsCredentials } from '../credentials/awsCredentials';
import type { Operation } from './recordingHash';
import type { SigningScope } from './request';
import { readStages, type DerivedKeys, type Stages } from './stages';

/** A signing, stage by stage, with the headers as they were signed. */
export interface Signing extends Stages {
  readonly accessKeyId: string;
  readonly region: string;
  readonly amzDate: string;
  /** Header names as in `SignedHeaders`; a right signer sorts them. */
  readonly signedHeaders: readonly string[];
  /** The value of the Authorization header. */
  readonly authorization: string;
}

/** A signing, and the keys that were derived for it, which are secrets. */
export interface Signed {
  readonly signing: Signing;
  readonly keys: DerivedKeys;
}

/**
 * A signing as its Authorization header and the recorded operations show it; whoever carried them out has no say.
 * @throws Fault `signing-failed` when the operations did not make this header
 */
export function readSigning(
  authorization: string,
  operations: readonly Operation[],
  { accessKeyId }: Pick<AwsCredentials, 'accessKeyId'>,
  { region, amzDate }: SigningScope,
): Signed {
  const signature = authorization.slice(authorization.lastIndexOf('=') + 1);
  const { stages, keys } = readStages(operations, signature);
  const signedHeaders = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';') ?? [];
  return { signing: { ...stages, accessKeyId, region, amzDate, signedHeaders, authorization }, keys };
}
