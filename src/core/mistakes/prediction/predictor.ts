import type { HashConstructor } from '../../sigv4/hash';
import type { LabContext } from '../lab/obstacle';
import { applicableSettings, valueOf, type LabSetting } from '../lab/setting';
import { dryRun, type DryRun, type TriedLogin } from './dryRun';
import { exampleLogin } from './exampleLogin';
import type { Prediction, RunPrediction } from './prediction';

/** Says who objects, by dry runs. */
export interface Predictor {
  /** What becomes of a run with this one mistake, of somebody whose credentials are right. */
  readonly alone: (setting: LabSetting, context: LabContext) => Promise<Prediction>;
  /**
   * What becomes of a run with these mistakes; those that cannot be made here count for nothing.
   * @param login null where it is not known what the server knows: the credentials are then taken to be right
   */
  readonly run: (
    settings: readonly LabSetting[],
    context: LabContext,
    login: TriedLogin | null,
  ) => Promise<RunPrediction>;
}

/** So many answers are remembered, each for one mistake by itself: they rest on nothing that a person enters but a number. */
const mostRemembered = 500;

export function predictor(Sha256: HashConstructor): Predictor {
  const remembered = new Map<string, Promise<DryRun>>();

  const alone = (setting: LabSetting, context: LabContext): Promise<DryRun> => {
    const key = JSON.stringify([setting.id, valueOf(setting), context.mode, context.temporary]);
    const known = remembered.get(key);
    if (known) return known;
    const tried = dryRun([setting], exampleLogin(context), Sha256);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, tried);
    return tried;
  };

  return {
    alone: async (setting, context) => (await alone(setting, context)).prediction,
    async run(settings, context, login) {
      const made = applicableSettings(settings, context);
      const { prediction, rule } = await dryRun(made, login ?? exampleLogin(context), Sha256);
      const each = await Promise.all(
        made.map(async (setting) => ({ id: setting.id, rule: (await alone(setting, context)).rule })),
      );
      const objected = each.filter((one) => one.rule !== null);
      return {
        ...prediction,
        causes: objected.filter((one) => one.rule === rule).map(({ id }) => id),
        hidden: objected.filter((one) => one.rule !== rule).map(({ id }) => id),
      };
    },
  };
}
