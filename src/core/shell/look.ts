/** What a step has for a shell: a command with what it prints, or why there is none. */
export type ShellLook = ShellCommand | { readonly kind: 'none'; readonly why: NoCommand };

export interface ShellCommand {
  readonly kind: 'command';
  readonly does: ShellDeed;
  /** For `bash`, whole in itself: it reads no file, asks no network, and needs nothing of another step. */
  readonly command: string;
  /** What it prints, without the line feed behind it; what is secret in it are four dots. */
  readonly output: string;
  readonly masked: boolean;
  readonly notes: readonly ShellNote[];
}

/** What a command does. */
export type ShellDeed =
  | 'lengths'
  | 'hello'
  | 'client-first'
  /** The first half of `s` is the client nonce, as it has to be. */
  | 'server-first'
  | 'server-first-other-nonce'
  | 'server-first-bytes'
  | 'body'
  | 'canonical-request'
  | 'string-to-sign'
  | 'signing-key'
  | 'signature'
  | 'client-final'
  | 'sts'
  | 'sts-other-texts'
  | 'arn'
  | 'refusal';

/** What has to be known of a command and its output. */
export type ShellNote =
  /** What it reads from the environment. */
  | 'secret-from-environment'
  | 'token-from-environment'
  /** The same, of a token that is not the one that was entered: it was changed while it was held. */
  | 'token-changed'
  /** Why HMAC is done by hand. */
  | 'hmac-by-hand'
  /** A mistake that was made on purpose is made here too. */
  | 'mistake-made-too'
  | 'upper-case'
  /** The secret is not at hand: the output is what was seen, and comes out with the secret that was signed with. */
  | 'output-as-seen'
  | 'keys-not-shown'
  /** What does not show, or acts on a terminal, is in it: it is printed by its bytes. */
  | 'printed-as-bytes';

export type NoCommand =
  | 'not-reached'
  | 'no-secret'
  | 'secret-of-driver'
  | 'secret-on-machine'
  | 'secret-not-in-file'
  | 'nothing-to-resolve'
  | 'asks-dns'
  | 'driver-came'
  | 'nothing-to-connect'
  | 'opens-connection'
  | 'on-paper'
  | 'paper-nonce'
  | 'too-long'
  | 'names-masked'
  | 'token-rewritten'
  | 'token-not-sent'
  | 'no-variable-holds-it'
  | 'not-readable'
  | 'says-token'
  | 'sts-not-asked'
  | 'sts-refused-first'
  | 'authenticated-silently';

export const dots = '••••';

/** In UTF-16 code units: what is longer is no command that somebody reads. */
const longest = 20_000;

export function none(why: NoCommand): ShellLook {
  return { kind: 'none', why };
}

/** @param output what is secret in it are dots already */
export function command(
  does: ShellDeed,
  text: string,
  output: string,
  notes: readonly ShellNote[] = [],
): ShellLook {
  if (text.length + output.length > longest) return none('too-long');
  return { kind: 'command', does, command: text, output, masked: output.includes(dots), notes };
}
