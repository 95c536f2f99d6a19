import { hooksFor } from '../../../core/mistakes/lab/hooksFor';
import type { ClientHooks } from '../../../core/handshake/clientHooks';
import { obstacleTo } from '../../../core/mistakes/lab/obstacle';
import type { LabSetting } from '../../../core/mistakes/lab/setting';
import type { Prediction, RunPrediction } from '../../../core/mistakes/prediction/prediction';
import { predictor, type Predictor } from '../../../core/mistakes/prediction/predictor';
import { mistakeIds, type MistakeId } from '../../../core/mistakes/table/mistakes';
import type { HashConstructor } from '../../../core/sigv4/hash';
import type { Inputs } from '../inputs/inputs';
import type { Ports } from './ports';
import { labContextOf, labOf } from '../selectors/lab';
import { knownLogin } from '../selectors/knownLogin';

/** What a run needs besides, where something is broken on purpose. */
export interface BrokenRun {
  readonly hooks: ClientHooks;
  /** Says who is to object. */
  readonly predict: () => Promise<RunPrediction>;
}

/** Who is to object: to all that is broken, and to each mistake that can be made here by itself. */
export interface Forecast {
  readonly run: RunPrediction;
  readonly alone: Readonly<Partial<Record<MistakeId, Prediction>>>;
}

export type BrokenRunPorts = Pick<Ports, 'clock' | 'sandboxUsers' | 'Sha256'>;

export function breakRun(inputs: Inputs, ports: BrokenRunPorts): BrokenRun {
  return { hooks: hooksFor(labOf(inputs)), predict: () => predictRun(inputs, ports) };
}

export async function forecast(inputs: Inputs, ports: BrokenRunPorts): Promise<Forecast> {
  const context = labContextOf(inputs);
  const { alone } = predictorOf(ports.Sha256);
  const each = mistakeIds
    .filter((id) => obstacleTo(id, context) === null)
    .map(async (id) => [id, await alone(settingOf(inputs, id), context)] as const);
  return { run: await predictRun(inputs, ports), alone: Object.fromEntries(await Promise.all(each)) };
}

function predictRun(inputs: Inputs, { clock, sandboxUsers, Sha256 }: BrokenRunPorts): Promise<RunPrediction> {
  const login = knownLogin(inputs, sandboxUsers(), clock.now());
  return predictorOf(Sha256).run(labOf(inputs), labContextOf(inputs), login);
}

function settingOf({ lab }: Inputs, id: MistakeId): LabSetting {
  return lab.find((setting) => setting.id === id) ?? { id };
}

const predictors = new WeakMap<HashConstructor, Predictor>();

/** One for each hash, since it remembers. */
function predictorOf(Sha256: HashConstructor): Predictor {
  const known = predictors.get(Sha256) ?? predictor(Sha256);
  predictors.set(Sha256, known);
  return known;
}
