import type { UniqueIdPrefix } from '../credentials/keyPrefixes';
import type { FaultData } from '../fault/facts';
import type { Span } from '../bytes/span';

/** Kinds of text that have no name of their own, or none that may be repeated. */
export type PlainThing =
  | 'all'
  | 'arn'
  | 'argument'
  | 'byte-order-mark'
  | 'column'
  | 'column-other'
  | 'comment'
  | 'connection-string'
  | 'connection-string-of-command'
  | 'curl-arguments'
  | 'flag-other'
  | 'host'
  | 'line'
  | 'option'
  | 'option-of-another-name'
  | 'option-secret'
  | 'other-text'
  | 'password'
  | 'quoted'
  | 'quoted-other'
  | 'quoted-others'
  | 'section'
  | 'section-rest'
  | 'setting'
  | 'setting-other'
  | 'text-before-it'
  | 'user-name'
  | 'value'
  | 'white-space-of-line'
  | 'whole';

/** Things of which neighbours are told as one. */
export type CountedThing = 'property' | 'variable' | 'element' | 'part';

/** What a text stands before or after. */
export type Middle = 'json' | 'xml' | 'yaml' | 'token' | 'command' | 'connection-string';

/** What was not used: by the name that the text itself has for it, where that may be repeated, or by its kind. */
export type What =
  | { readonly named: string }
  | { readonly thing: PlainThing }
  | { readonly thing: CountedThing; readonly count?: number }
  | { readonly thing: 'before' | 'after'; readonly of: Middle }
  | { readonly thing: 'white-space-after' | 'section-of-kind'; readonly of: string };

export type SyntaxProblem =
  | 'not-json'
  | 'number'
  | 'property-name'
  | 'value'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'quote'
  | 'escape'
  | 'escape-unknown'
  | 'control-character'
  | 'indent'
  | 'tab'
  | 'missing-character'
  | 'name-over-lines'
  | 'value-over-lines'
  | 'block-in-brackets'
  | 'out-of-place'
  | 'not-well-formed'
  | 'malformed';

/** Why it was not used. */
export type Why =
  | {
      readonly reason:
        | 'another-connection-string'
        | 'broken-further-on'
        | 'capitals'
        | 'command'
        | 'comment-disputed'
        | 'credentials-elsewhere'
        | 'date'
        | 'elsewhere'
        | 'ends-before'
        | 'ends-before-in-shell'
        | 'file'
        | 'mechanism'
        | 'name-with-blank'
        | 'no-arn'
        | 'no-base64'
        | 'no-line'
        | 'no-name-near'
        | 'no-part'
        | 'no-part-of-it'
        | 'no-part-of-text'
        | 'no-part-or-shell'
        | 'no-profile'
        | 'no-quoted-near-name'
        | 'no-setting'
        | 'no-shape'
        | 'no-text'
        | 'no-value'
        | 'no-variable'
        | 'not-used'
        | 'not-taken'
        | 'one-command'
        | 'one-connection-string'
        | 'one-value'
        | 'masked'
        | 'container'
        | 'portal-token'
        | 'profile'
        | 'program'
        | 'region'
        | 'role-no-arn'
        | 'section-open'
        | 'section-without-credentials'
        | 'shell'
        | 'shell-into-string'
        | 'source'
        | 'taken-out'
        | 'twice'
        | 'unsent';
    }
  | { readonly reason: 'near-miss'; readonly meant: string }
  | { readonly reason: 'syntax'; readonly problem: SyntaxProblem }
  /** Its value is none for it. */
  | {
      readonly reason: 'disregarded';
      readonly option: string;
      readonly withoutTls: boolean;
      readonly refusedByNode: boolean;
    }
  | { readonly reason: 'fault'; readonly fault: FaultData };

/** Text that was read and not used, and why. Nothing in it quotes a value. */
export interface Ignored {
  readonly span: Span;
  readonly what: What;
  readonly why: Why;
  /** Whether it was surely meant to be used, so that it is worth telling unasked. */
  readonly matters?: true;
}

/** How a profile gets credentials that are not in its file. */
export type ProfileWay = 'sso' | 'program' | 'console-login' | 'web-identity' | 'role';

/** Who prints a mask in place of a secret. */
export type MaskedBy = 'aws-cli' | 'terraform' | 'rust-sdk' | 'pulumi' | 'kubectl' | 'runner' | 'somebody';

/** What a person should know of a paste as a whole, and a command to run where one helps. */
export type Note = (
  | {
      readonly code:
        | 'ampersand-ends'
        | 'base64-decoded'
        | 'by-looks'
        | 'credentials-inside'
        | 'external-vanishes'
        | 'fish-not-exported'
        | 'container'
        | 'guessed'
        | 'joined'
        | 'kept-by-cmd'
        | 'kept-by-docker'
        | 'line-break-encoded'
        | 'lines-without-names'
        | 'pod-identity'
        | 'portal-token'
        | 'powershell-without-quotes'
        | 'token-with-blanks'
        | 'web-identity';
    }
  | { readonly code: 'audience'; readonly wanted: string }
  | { readonly code: 'masked'; readonly by: MaskedBy }
  /** `name`: of the profile, null where it may not be repeated. */
  | { readonly code: 'profile'; readonly name: string | null; readonly way: ProfileWay }
) & {
  /** What it is about, where that is one place. */
  readonly span?: Span;
  readonly command?: string;
};

/** What a text looks like that no reader could use. */
export type Appearance =
  | {
      readonly kind:
        | 'private-key'
        | 'pem'
        | 'github-token'
        | 'jwt-cut-short'
        | 'access-portal'
        | 'other-address'
        | 'arn'
        | 'account-id'
        | 'atlas-host'
        | 'uuid'
        | 'sha256'
        | 'secret-access-key'
        | 'session-token'
        | 'base64'
        | 'json'
        | 'html'
        | 'xml'
        | 'names-without-values';
    }
  | { readonly kind: 'unique-id'; readonly prefix: UniqueIdPrefix };
