import type { FaultData } from '../fault/facts';
import type { HostSources } from '../hostSources/hostSources';
import type { RunPrediction } from '../mistakes/prediction/prediction';
import type { LabSetting } from '../mistakes/lab/setting';
import type { ChainId } from '../drivers/chains';
import type { SourceId } from '../sources/source';
import type { ServerFinding } from '../mongodbAws/server/finding';
import type { ServerModeId } from '../mongodbAws/server/modes';
import type { StepId } from '../vocabulary/steps';
import type { ClientEvent } from '../handshake/clientEvents';
import type { Waiting } from '../handshake/hold';

/** `listener`: a driver's login, watched from the server's side. */
export type TargetKind = 'sandbox' | 'cluster' | 'challenge' | 'listener';

/** The clock of a run that is to be repeated: it stands still, or goes with a difference. Milliseconds. */
export type FixedClock =
  | { readonly kind: 'frozen'; readonly at: number }
  | { readonly kind: 'shifted'; readonly by: number };

/** What somebody had fixed in a run, so that it can be repeated. */
export interface Fixed {
  /** Of the client, and of the sandbox in the page. */
  readonly clock?: FixedClock;
  readonly clientNonce?: true;
  /** What the sandbox in the page draws, its half of the nonce first. */
  readonly serverNonce?: true;
}

/** What a run was started with. No secret is in it, and no connection string with credentials. */
export interface Started {
  readonly type: 'started';
  /** Epoch milliseconds. */
  readonly wall: number;
  readonly target: { readonly kind: TargetKind; readonly address: string };
  readonly accessKeyId: string;
  readonly temporary: boolean;
  /** Where the credentials come from; absent where no source gave any. */
  readonly source?: { readonly order: ChainId; readonly id: SourceId };
  /** What the machine that serves the page found, where its credentials sign. */
  readonly host?: HostSources;
  /** Epoch milliseconds, where known. */
  readonly expiration?: number;
  /** Which server the sandbox was like; absent for a cluster and on paper. */
  readonly serverMode?: ServerModeId;
  /** What was broken on purpose; absent where nothing was. */
  readonly lab?: readonly LabSetting[];
  /** With `lab`: who was to object, as it was stated in advance. */
  readonly predicted?: RunPrediction;
  /** Absent where nothing was. */
  readonly fixed?: Fixed;
}

/**
 * What happened, in the order in which it happened: a closed union, append-only. Everything on screen is derived from
 * these, since what a server said cannot be computed again.
 */
export type EventBody =
  | Started
  | ClientEvent
  /** A message waits to be let go: nobody but the page has seen it; or it came, and the client has not read it. */
  | ({ readonly type: 'held' } & Waiting)
  | { readonly type: 'released'; readonly step: StepId }
  | ServerFinding
  | { readonly type: 'ended'; readonly ending: Ending };

export type Ending =
  /** `signed`: a challenge was answered on paper, no server was asked. */
  | { readonly outcome: 'authenticated' | 'signed' | 'stopped'; readonly step: StepId }
  /** `rejected`: a server said no. `failed`: something broke before anyone could. */
  | { readonly outcome: 'rejected'; readonly step: StepId; readonly fault: FaultData<'server-refused'> }
  | { readonly outcome: 'failed'; readonly step: StepId; readonly fault: FaultData };

/** An event and when it happened: milliseconds since the run began, by the steady clock. */
export type HandshakeEvent = EventBody & { readonly at: number };
