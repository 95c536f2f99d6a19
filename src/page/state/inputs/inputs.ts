import type { Secret } from '../../../core/credentials/secret';
import type { TargetKind } from '../../../core/trace/events';
import type { PaperChallenge } from '../../../core/handshake/runOnPaper';
import type { HostCredentials } from '../../../core/hostSources/port';
import type { ChainId } from '../../../core/drivers/chains';
import { manualChain, type Chain } from '../../../core/sources/chain';
import type { SourceId } from '../../../core/sources/source';
import type { LabSetting } from '../../../core/mistakes/lab/setting';
import type { ServerModeId } from '../../../core/mongodbAws/server/modes';
import type { Breakpoint } from './breakpoints';
import { noEntered, type Entered } from './entered';
import { nothingFixed, type FixedInputs } from './fixed';

/** What a page can run a handshake against. */
export type RunTarget = Exclude<TargetKind, 'listener'>;

/** The sources below the connection string: each is empty until somebody fills it. */
export interface LowerSources {
  readonly environment: Entered;
  /** The text of a token file, for AssumeRoleWithWebIdentity. */
  readonly identityToken: Secret;
  readonly roleArn: string;
  /** What STS gave for these two; empty as long as it has not been asked. */
  readonly assumed: Entered;
  readonly ecs: Entered;
  readonly ec2: Entered;
}

/**
 * What the person chose. Texts are verbatim. The credentials on top are those given to a program itself: in its
 * connection string or as a struct. Which source's credentials sign is for the chosen order to say (`host.ts`).
 */
export interface Inputs extends Entered, LowerSources {
  /**
   * Where the credentials on top come from. An example gives way to whatever is entered elsewhere, what was typed or
   * pasted as credentials to whatever is pasted; a connection string's stay, as they do in a program.
   */
  readonly givenBy: 'example' | 'fields' | 'connection-string';
  /** The example's credentials, while a cluster of the person's own is the target: they are for the sandbox. */
  readonly exampleAside: Entered | null;
  /** Whose order the sources are walked in. */
  readonly order: Chain<ChainId>;
  /** The source that stays in the fields while somebody types there, whatever wins meanwhile; null: the winner. */
  readonly inFields: SourceId | null;
  /** What the machine that serves the page found when it was last asked; null: the page's own sources are used. */
  readonly machine: HostCredentials | null;
  readonly target: RunTarget;
  /** Never with credentials: they are taken out before a text comes here. */
  readonly connectionString: string;
  /**
   * The connection string as it was given, credentials and all, beside the one above that was made of it; null where it
   * had none, or where what it gave stands there no more. It is for the mode Drivers alone, and never leaves the page.
   */
  readonly whole: { readonly target: string; readonly text: Secret } | null;
  /** For answering on paper. */
  readonly challenge: PaperChallenge;
  /** At which messages and replies a run waits. */
  readonly breakpoints: readonly Breakpoint[];
  /** What is held fixed, so that a run can be repeated. */
  readonly fixed: FixedInputs;
  /** Which server the sandbox is like. */
  readonly serverMode: ServerModeId;
  /** What is broken on purpose; what cannot be applied to these inputs is there all the same, and has no effect. */
  readonly lab: readonly LabSetting[];
}

/** No credentials anywhere, and nothing chosen about them. */
export const noSources = {
  ...noEntered,
  environment: noEntered,
  identityToken: noEntered.sessionToken,
  roleArn: '',
  assumed: noEntered,
  ecs: noEntered,
  ec2: noEntered,
  givenBy: 'fields',
  exampleAside: null,
  whole: null,
  order: manualChain,
  inFields: null,
  machine: null,
} as const satisfies Partial<Inputs>;

export const emptyInputs: Inputs = {
  ...noSources,
  target: 'sandbox',
  connectionString: '',
  challenge: { serverNonce: '', stsHost: 'sts.amazonaws.com', signingDate: '' },
  breakpoints: [],
  fixed: nothingFixed,
  serverMode: 'percona',
  lab: [],
};

/** Whether two sets of inputs ask the same party in the same way; what the lab breaks is another question. */
export function sameTarget(a: Inputs, b: Inputs): boolean {
  if (a.target !== b.target) return false;
  switch (a.target) {
    case 'sandbox':
      return a.serverMode === b.serverMode;
    case 'cluster':
      return a.connectionString === b.connectionString;
    case 'challenge':
      return (
        a.challenge.serverNonce === b.challenge.serverNonce &&
        a.challenge.stsHost === b.challenge.stsHost &&
        a.challenge.signingDate === b.challenge.signingDate
      );
  }
}
