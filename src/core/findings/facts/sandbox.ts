import type { AtlasUser } from '../../mongodbAws/server/atlasUser';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import type { StsError } from '../../sts/judgement';
import type { StsCause } from '../../sts/refusalCause';
import type { Subject } from '../subject';
import type { StsPlace } from './sts';

/** A refusal of the sandbox's STS, and what of it the server passed on. */
export interface StsRefused {
  readonly error: Pick<StsError, 'code' | 'message'>;
  readonly passedOn: 'words' | 'status' | 'nothing';
  /** What passed before it, by the order of the sandbox’s checks. */
  readonly earlier: readonly Subject[];
  /** Somebody changed messages of this run. */
  readonly changed?: true;
}

type ByServer = Extract<ServerFinding, { readonly type: 'refused-by-server' }>;

/** What the sandbox's server and its STS found, which no real ones tell. */
export interface SandboxFacts {
  /** It was told to refuse, whatever came. */
  'sandbox-told-to-refuse': Pick<ByServer, 'reason'>;
  /** The server refused by itself. `wants`: what would have been right. */
  'sandbox-refused': Pick<ByServer, 'reason' | 'offset'> & {
    readonly wants: 'database' | 'mechanism' | 'payload' | 'headers' | 'conversation' | 'command';
  };
  'sandbox-user-missing': {
    readonly arn: string;
    /** As whom it was looked up. */
    readonly databaseUser: string;
    /** Where it is like Atlas: what Atlas has created for this ARN, null where it takes none. */
    readonly atlasUser?: AtlasUser | null;
  };
  /**
   * Another signature came out. `differs`: where, as far as it is known; `drivers`: a driver's texts are not; `changed`:
   * somebody changed messages while they were held.
   */
  'sandbox-mismatch': StsRefused & {
    readonly differs: 'drivers' | 'changed' | 'request' | 'string' | 'writing' | 'secret';
  };
  'sandbox-key-unknown': StsRefused & { readonly by: 'page' | 'driver' };
  'sandbox-token': StsRefused;
  /** `checked`: refused by a check of its list, rather than before all of them. */
  'sandbox-sts': StsRefused & {
    readonly cause: StsCause;
    readonly place: StsPlace | null;
    readonly checked: boolean;
  };
}
