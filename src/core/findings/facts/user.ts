import type { DatabaseUser } from '../../mongodbAws/user/databaseUsers';
import type { ServerKind } from '../seen';

/** An identity, and the database user that is to stand for it. */
export interface UserFacts {
  'user-impossible': { readonly arn: string; readonly who: 'root' | 'federated-user' };
  /** `names`: what the user may have to be called, the likeliest first. */
  'user-path': {
    readonly role: string;
    readonly sso: boolean;
    readonly names: readonly string[];
    readonly server: ServerKind | null;
  };
  /** An identity of GovCloud or China. */
  'user-partition': {
    readonly partition: string;
    readonly server: ServerKind | null;
  };
  /** An identity by itself, and no refusal beside it. */
  'user-for-identity': { readonly arn: string; readonly users: readonly DatabaseUser[] };
}
