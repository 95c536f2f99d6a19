import { credentialKind } from '../../core/credentials/credentialKind';
import type { HandshakeEvent } from '../../core/handshake/events';
import type { ObjectionPoint } from '../../core/lab/path';
import { applicableSettings, sameSettings, type LabSetting } from '../../core/lab/setting';
import type { LabContext } from '../../core/lab/toggle';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { Inputs } from '../inputs';
import type { State } from '../state';
import { signingCredentials } from '../ladder';

/**
 * What the lab's predictions rest on.
 * @param now the clock, epoch milliseconds; without it no credentials count as expired
 */
export function labContextOf(inputs: Inputs, now?: number): LabContext {
  const { serverMode, target } = inputs;
  const { accessKeyId, secretAccessKey, sessionToken } = signingCredentials(inputs);
  const already = target === 'sandbox' ? objectionTo(inputs, now) : null;
  return {
    mode: target === 'sandbox' ? serverMode : null,
    temporary: sessionToken.length > 0 && credentialKind(accessKeyId) !== 'long-term',
    secretHasPlus: secretAccessKey.reveal().includes('+'),
    ...(inputs.machine ? { signsElsewhere: true } : {}),
    ...(already === null ? {} : { already }),
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

/** Whether anything is broken on purpose, in the run on screen or in the next. */
export function isAnythingBroken({ log, inputs }: Pick<State, 'log' | 'inputs'>): boolean {
  return settingsInRun(log).length > 0 || labOf(inputs).length > 0;
}

/** Whether the lab breaks the same things in both. */
export function sameLab(a: Inputs, b: Inputs): boolean {
  return a.lab === b.lab || sameSettings(labOf(a), labOf(b));
}

/** Where these inputs are refused with nothing broken: the sandbox in the page knows its built-in users. */
function objectionTo(inputs: Inputs, now: number | undefined): ObjectionPoint | null {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = signingCredentials(inputs);
  if (/[\s,]/.test(accessKeyId)) return 'key-value-pairs';
  if (accessKeyId.includes('/')) return 'credential-parts';
  const user = builtInUsers().find((candidate) => candidate.accessKeyId === accessKeyId);
  if (!user) return 'key-id';
  // What a machine keeps to itself is taken to be right.
  if (!inputs.machine && !user.secretAccessKey.equals(secretAccessKey)) return 'signature';
  if (user.sessionToken && sessionToken.length === 0) return 'token-missing';
  if (sessionToken.length > 0 && !user.sessionToken?.equals(sessionToken)) return 'token-wrong';
  if (user.sessionToken && expiration !== null && now !== undefined && now >= expiration) {
    return 'token-expired';
  }
  return user.roles ? null : 'database-user';
}
