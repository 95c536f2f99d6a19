import type { DriverName } from '../../drivers/roster';
import type { SourceId } from '../../sources/source';
import type { MetadataEndpoint } from '../seen';

/** Where credentials were looked for, and what came of it. */
export interface SourceFacts {
  /** `order`: in which the driver looks, where it is known. */
  'source-none': { readonly driver: DriverName | null; readonly order: readonly SourceId[] | null };
  'source-metadata': {
    readonly endpoint: MetadataEndpoint | null;
    readonly how: 'refused' | 'timeout' | 'closed';
    readonly driver: DriverName | null;
  };
  /** `reads`: whether this driver reads the variable; null where it is not known which driver, or which order of it. */
  'source-pod-identity': {
    readonly driver: DriverName | null;
    readonly reads: boolean | null;
    readonly readers: readonly DriverName[];
    readonly others: readonly DriverName[];
  };
  'source-web-identity-half': {
    readonly lacks: 'AWS_ROLE_ARN' | 'AWS_WEB_IDENTITY_TOKEN_FILE';
    /** By a driver's words, or because only one of the two variables was brought. */
    readonly told: boolean;
    readonly driver: DriverName | null;
  };
  'source-token-file': Record<never, never>;
  'source-web-identity-refused': { readonly code: string | null };
  'source-assume-role-denied': {
    readonly action: string;
    readonly principal: string | null;
    readonly role: string | null;
  };
  'source-session-credentials': Record<never, never>;
  'source-held-too-long': { readonly driver: DriverName | null };
  'source-variable-name': { readonly name: string; readonly meant: string };
  /** By its own words about the connection string or the credentials. */
  'source-driver-refuses': { readonly drivers: readonly DriverName[] };
  /** Node.js 7 takes none from a connection string. */
  'source-in-string': Record<never, never>;
  /** The identity is that of a machine. */
  'source-machine': {
    readonly arn: string;
    readonly role: string;
    readonly by: 'instance' | 'node-group';
    /** Of the EC2 instance, e.g. `i-0abc`. */
    readonly instance: string | null;
  };
  /** Keys of one partition are not known in another. */
  'source-other-partition': {
    readonly stsHost: string;
    readonly partition: 'aws-cn' | 'aws-us-gov';
  };
  'source-opt-in-region': { readonly region: string; readonly stsHost: string };
}
