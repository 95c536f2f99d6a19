import type { Clock } from '../link/ports';
import type { DerivedKeys } from '../sigv4/stages';
import type { Fault } from '../fault/fault';
import type { StepId } from '../vocabulary/steps';
import type { ClientEvent } from './clientEvents';
import type { Signer } from './signer';

/** What a run of the client is given, with a server or on paper. */
export interface ClientRun {
  readonly signer: Signer;
  readonly ports: { readonly clock: Clock };
  readonly tell: (event: ClientEvent) => void;
  /** Told the derived keys, which no log may hold. */
  readonly tellKeys: (keys: DerivedKeys) => void;
}

/** The step at which a run is. */
export interface At {
  step: StepId;
}

export type ClientEnding =
  /** `signed`: a challenge was answered on paper, no server was asked. */
  | { readonly outcome: 'authenticated' | 'signed' | 'stopped'; readonly step: StepId }
  /** `rejected`: a server said no. `failed`: something broke before anyone could. */
  | { readonly outcome: 'rejected'; readonly step: StepId; readonly fault: Fault<'server-refused'> }
  | { readonly outcome: 'failed'; readonly step: StepId; readonly fault: Fault };
