import type { ServerModeId } from '../mongodbAws/server/modes';
import type { StsCheckId } from '../sts/judgement';
import type { StepId } from '../trace/steps';

/** Who may object to something broken. `nobody`: it passes here, though some drivers would object. */
export type Objector = 'client' | 'server' | 'sts' | 'nobody';

/** What a toggle's prediction may depend on. Nothing in it is secret. */
export interface LabContext {
  /** Absent for a real cluster, whose server's way is not known. */
  readonly mode: ServerModeId | null;
  readonly temporary: boolean;
  /** Whether the secret access key has a plus sign. */
  readonly secretHasPlus: boolean;
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
