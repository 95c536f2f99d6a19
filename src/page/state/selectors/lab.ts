import { credentialKind } from '../../../core/credentials/credentialKind';
import type { HandshakeEvent } from '../../../core/trace/events';
import { applicableSettings, sameSettings, type LabSetting } from '../../../core/mistakes/lab/setting';
import type { LabContext } from '../../../core/mistakes/lab/obstacle';
import type { Inputs } from '../inputs/inputs';
import type { State } from '../view/state';
import { signingCredentials } from '../inputs/resolution';

/** What of these inputs decides which mistakes can be made, and who objects to each of them alone. */
export function labContextOf(inputs: Inputs): LabContext {
  const { serverMode, target } = inputs;
  const { accessKeyId, secretAccessKey, sessionToken } = signingCredentials(inputs);
  return {
    mode: target === 'sandbox' ? serverMode : null,
    temporary: sessionToken.length > 0 && credentialKind(accessKeyId) !== 'long-term',
    secretHasPlus: secretAccessKey.reveal().includes('+'),
    ...(inputs.machine ? { signsElsewhere: true } : {}),
  };
}

/** What the lab breaks in a run with these inputs. On paper nobody would object, so nothing is broken there. */
export function labOf(inputs: Inputs): readonly LabSetting[] {
  return inputs.target === 'challenge' ? [] : applicableSettings(inputs.lab, labContextOf(inputs));
}

/** What the run on screen had broken. */
export function settingsInRun(log: readonly HandshakeEvent[]): readonly LabSetting[] {
  const started = log.find((event) => event.type === 'started');
  return started?.lab ?? [];
}

/** Whether anything is broken or was changed on purpose, in the run on screen or in the next. */
export function isAnythingBroken({ log, inputs }: Pick<State, 'log' | 'inputs'>): boolean {
  return (
    settingsInRun(log).length > 0 || labOf(inputs).length > 0 || log.some(({ type }) => type === 'edited')
  );
}

/** Whether the lab breaks the same things in both. */
export function sameLab(a: Inputs, b: Inputs): boolean {
  return a.lab === b.lab || sameSettings(labOf(a), labOf(b));
}
