import { Secret } from '../core/credentials/secret';
import type { TargetKind } from '../core/handshake/events';
import type { LabSetting } from '../core/lab/setting';
import type { ServerModeId } from '../core/mongodbAws/server/modes';

/** A challenge as typed, for answering on paper. */
export interface ChallengeInputs {
  readonly serverNonce: string;
  readonly stsHost: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly signingDate: string;
}

/** What a page can run a handshake against. */
export type RunTarget = Exclude<TargetKind, 'listener'>;

/** What the person chose. Texts are verbatim. */
export interface Inputs {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** Empty: there is none. */
  readonly sessionToken: Secret;
  /** When the credentials end, epoch milliseconds, where the paste said so. */
  readonly expiration: number | null;
  readonly target: RunTarget;
  /** Never with credentials: they are taken out before a text comes here. */
  readonly connectionString: string;
  readonly challenge: ChallengeInputs;
  readonly pauseBeforeSend: boolean;
  /** Which server the sandbox is like. */
  readonly serverMode: ServerModeId;
  /** What is broken on purpose; what cannot be applied to these inputs is there all the same, and has no effect. */
  readonly lab: readonly LabSetting[];
}

export const emptyInputs: Inputs = {
  accessKeyId: '',
  secretAccessKey: new Secret(''),
  sessionToken: new Secret(''),
  expiration: null,
  target: 'sandbox',
  connectionString: '',
  challenge: { serverNonce: '', stsHost: 'sts.amazonaws.com', signingDate: '' },
  pauseBeforeSend: false,
  serverMode: 'percona',
  lab: [],
};

/** Whether two sets of inputs sign with the same credentials. */
export function sameCredentials(a: Inputs, b: Inputs): boolean {
  return (
    a.accessKeyId === b.accessKeyId &&
    a.secretAccessKey.equals(b.secretAccessKey) &&
    a.sessionToken.equals(b.sessionToken)
  );
}

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
