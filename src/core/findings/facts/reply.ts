import type { AtlasUser } from '../../mongodbAws/server/atlasUser';

/** What a server's refusal tells by its own words, one code for each kind of refusal; STS's words in it are `StsFacts`. */
export interface ReplyFacts {
  /** STS accepted, and the database has no user of that name. `arn`: as the server writes it. */
  'reply-user-not-found': {
    readonly arn: string | null;
    /** What Atlas has created for this ARN; null where it takes none. */
    readonly atlasUser: AtlasUser | null;
    /** Whether Atlas answered: by a code of its own, or only by its name. */
    readonly server: 'atlas' | 'at-atlas' | 'unknown';
  };
  'reply-sts-403': Record<never, never>;
  'reply-sts-400': Record<never, never>;
  'reply-sts-status': { readonly status: number };
  /** `stsHost`: the one of the challenge. */
  'reply-sts-unreachable': { readonly stsHost: string | null };
  'reply-mechanism': Record<never, never>;
  'reply-database': Record<never, never>;
  'reply-payload': Record<never, never>;
  'reply-unknown-field': Record<never, never>;
  'reply-conversation': Record<never, never>;
  'reply-login-wanted': Record<never, never>;
  'reply-not-permitted': Record<never, never>;
  /** `atlas`: by Atlas's own code, whose log nobody sees. */
  'reply-untold': { readonly atlas: boolean };
  /** The program logged in by this mechanism, and not by MONGODB-AWS. */
  'reply-other-mechanism': { readonly mechanism: string };
  /** `codeName`: the server's. */
  'reply-other': { readonly codeName: string | null };
}
