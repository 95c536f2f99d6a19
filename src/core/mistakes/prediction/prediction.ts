import type { StsCheckId, StsError } from '../../sts/judgement';
import type { StepId } from '../../vocabulary/steps';
import type { MistakeId } from '../table/mistakes';

/** Who may object to a mistake. `nobody`: it passes here, though some drivers would object. */
export type Objector = 'client' | 'server' | 'sts' | 'nobody';

/** Who objects, and at which step it shows, as a dry run of the sandbox has it. */
export interface Prediction {
  readonly by: Objector;
  /** The step at which the run ends, `verdict` where nobody objects. */
  readonly at: StepId;
  /** The check of STS that fails, where STS objects after making its checks. */
  readonly check?: StsCheckId;
  /** What STS says, where STS objects. */
  readonly code?: StsError['code'];
  /** Where STS objects to a session token: whether one came, and whether the key needs one. */
  readonly token?: { readonly sent: boolean; readonly needed: boolean };
}

/** What becomes of a run with several mistakes in it. */
export interface RunPrediction extends Prediction {
  /** The mistakes that are objected to; none where nobody objects, or where the inputs themselves are refused first. */
  readonly causes: readonly MistakeId[];
  /** The mistakes that somebody would object to, had the run not ended before. */
  readonly hidden: readonly MistakeId[];
  /** The sentence of a trace of version 1. */
  readonly quoted?: string;
}
