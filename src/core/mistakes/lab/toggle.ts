import type { ServerModeId } from '../../mongodbAws/server/modes';
import type { StsCheckId } from '../../sts/judgement';
import type { StepId } from '../../vocabulary/steps';
import type { ToggleParameter } from './parameters';
import type { ObjectionPoint } from './path';

/** Who may object to something broken. `nobody`: it passes here, though some drivers would object. */
export type Objector = 'client' | 'server' | 'sts' | 'nobody';

/** What a toggle's prediction may depend on. Nothing in it is secret. */
export interface LabContext {
  /** Absent for a real cluster, whose server's way is not known. */
  readonly mode: ServerModeId | null;
  /** Whether a session token goes with the credentials. */
  readonly temporary: boolean;
  /** Whether the secret access key has a plus sign. */
  readonly secretHasPlus: boolean;
  /** The request is made and signed out of this client's reach, by a machine that signs nothing but what is right. */
  readonly signsElsewhere?: true;
  /** Where somebody objects to these inputs with nothing broken on purpose, as far as that is known; absent: nowhere. */
  readonly already?: ObjectionPoint;
}

/** Who will object, at which step it will show, and how it will be told. */
export interface Prediction {
  readonly by: Objector;
  /** The step at which the run ends, `verdict` where nobody objects. */
  readonly at: StepId;
  /** The check of STS that fails, where STS objects after making its checks. */
  readonly check?: StsCheckId;
  /** A sentence: who objects, and why. */
  readonly because: string;
}

/** The groups in which toggles are shown: by what is broken, along the path. */
export const toggleGroups = ['credentials', 'conversation', 'request', 'signing', 'server', 'sts'] as const;

export type ToggleGroup = (typeof toggleGroups)[number];

export const toggleGroupTitles = {
  credentials: 'Credentials',
  conversation: 'Opening',
  request: 'Request',
  signing: 'Signing',
  server: 'What the server does',
  sts: 'What STS does',
} as const satisfies Record<ToggleGroup, string>;

/** Every toggle, in the order in which they are shown, and applied where several meet at one step. The ids of server and STS are those of `ServerFault`. */
export const toggleIds = [
  'secret-newline',
  'secret-quotes',
  'secret-plus',
  'token-stale',
  'token-dropped',
  'flag-y',
  'auth-source',
  'clock',
  'nonce-byte',
  'extra-header',
  'host-port',
  'body',
  'header-order',
  'blank-line',
  'scope-region',
  'scope-service',
  'scope-terminator',
  'upper-hex',
  'wire-version-8',
  'mechanism-disabled',
  'silence',
  'nonce-63',
  'nonce-prefix',
  'host-empty',
  'host-256',
  'host-empty-label',
  'extra-field',
  'slow-sts',
  'throttling',
  'token-expired',
] as const;

export type ToggleId = (typeof toggleIds)[number];

/** Where somebody objects, and the sentence about it; `point` is null where nobody does. */
export interface Objection {
  readonly point: ObjectionPoint | null;
  readonly because: string;
}

/** One thing that can be broken on purpose, as its table has it. */
export interface ToggleEntry {
  readonly id: ToggleId;
  readonly title: string;
  readonly group: ToggleGroup;
  /** One sentence: what is broken. */
  readonly description: string;
  /** The one step of the path at which it is applied. */
  readonly at: StepId;
  /** Who is made to do wrong. */
  readonly side: 'client' | 'server' | 'sts';
  /**
   * Where the run ends, were this toggle the only one.
   * @param value of its parameter; 0 without one
   */
  readonly objection: (context: LabContext, value: number) => Objection;
}

/** The same with what applies to it of the two small tables that every run needs. */
export interface Toggle extends ToggleEntry {
  readonly parameter?: ToggleParameter;
  /** Why it cannot be applied here, or null where it can. */
  readonly inapplicable: (context: LabContext) => string | null;
}
