import { expect } from 'vitest';
import type { ChainId } from '../../core/drivers/chains';
import type { HostSource } from '../../core/hostSources/hostSources';
import { resolve } from './scene';

/** What asking the profile of this machine came to. Nothing in it is a secret of a scene, of which each holds `CANARY`. */
export async function profileOf(order: ChainId = 'node7'): Promise<HostSource> {
  const { sources, credentials } = await resolve(order);
  const told = JSON.stringify(sources);
  expect(told).not.toContain('CANARY');
  if (credentials) {
    expect(told).toContain(credentials.accessKeyId);
    expect(told).not.toContain(credentials.secretAccessKey.reveal());
  }
  const profile = sources.find(({ id }) => id === 'profile');
  if (!profile) throw new TypeError('There is no profile');
  return profile;
}

/** Why it gave none. */
export function words({ answer }: HostSource): string {
  return answer?.outcome.kind === 'failed' ? answer.outcome.words : `(${answer?.outcome.kind})`;
}

/** What was asked of whom, in a line each. */
export function exchanges({ answer }: HostSource): readonly string[] {
  return (answer?.exchanges ?? []).map(
    ({ method, url, outcome }) =>
      `${method} ${url} ${outcome.kind === 'answered' ? outcome.status : outcome.kind}`,
  );
}
