import { comesBefore, placeOf, type ObjectionPoint } from './path';
import { applicableSettings, valueOf, type LabSetting } from './setting';
import type { LabContext, Objection, Prediction, ToggleId } from './toggle';
import { toggles } from './toggles';

/** What becomes of a run with several things broken at once. */
export interface RunPrediction extends Prediction {
  /** The toggles that are objected to; none where nobody objects, or where the inputs themselves are refused first. */
  readonly causes: readonly ToggleId[];
  /** The toggles that somebody would object to, had the run not ended before. */
  readonly hidden: readonly ToggleId[];
}

/** What becomes of a run with this one thing broken. */
export function predictToggle(setting: LabSetting, context: LabContext): Prediction {
  return predictionOf(toggles[setting.id].objection(context, valueOf(setting)));
}

/** The earliest objection on the path wins. Settings that cannot be applied here count for nothing. */
export function predictRun(settings: readonly LabSetting[], context: LabContext): RunPrediction {
  const found = applicableSettings(settings, context).map((setting) => ({
    id: setting.id,
    objection: toggles[setting.id].objection(context, valueOf(setting)),
  }));
  const points = [...found.map(({ objection }) => objection.point), context.already ?? null];
  const first = points.reduce((a, b) => (a !== null && (b === null || comesBefore(a, b)) ? a : b), null);
  const met = found.filter(({ objection }) => objection.point === first);
  const objection = met[0]?.objection ?? { point: first, because: withoutLab(first) };
  return {
    ...predictionOf(objection),
    causes: first === null ? [] : met.map(({ id }) => id),
    hidden: found.filter(({ objection: { point } }) => point !== null && point !== first).map(({ id }) => id),
  };
}

function predictionOf({ point, because }: Objection): Prediction {
  return point === null ? { by: 'nobody', at: 'verdict', because } : { ...placeOf(point), because };
}

/** What these inputs come to with nothing broken on purpose. */
function withoutLab(point: ObjectionPoint | null): string {
  switch (point) {
    case null:
      return 'Nothing is broken.';
    case 'key-value-pairs':
      return 'STS: the access key ID has a space or a line feed, which tears the header apart.';
    case 'credential-parts':
      return 'STS: the access key ID has a slash, which makes one part too many.';
    case 'key-id':
      return 'STS: it does not know this access key ID.';
    case 'signature':
      return 'STS: the secret access key is not this key’s.';
    case 'token-missing':
      return 'STS: this key needs its session token.';
    case 'token-wrong':
      return 'STS: the session token is not this key’s.';
    case 'token-expired':
      return 'STS: the session token has expired.';
    case 'database-user':
      return 'The server: STS accepts, but the database has no user of that name.';
    default:
      return 'These inputs are refused as they are.';
  }
}
