import { isIdInItsPlace } from '../../../core/credentials/credentialKind';
import type { Started } from '../../../core/trace/events';
import { fixedInRun } from '../inputs/fixed';
import type { Inputs } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';

/**
 * The first event of a run with these inputs.
 * @param wall epoch milliseconds
 * @param broken what is broken on purpose, and who is to object
 */
export function startedWith(
  inputs: Inputs,
  wall: number,
  broken: Pick<Started, 'lab' | 'predicted'>,
): Started {
  const signing = signingCredentials(inputs);
  const { accessKeyId, sessionToken, expiration, source } = signing;
  const fixed = inputs.target === 'challenge' ? null : fixedInRun(inputs.fixed, inputs.target === 'sandbox');
  return {
    type: 'started',
    wall,
    target: { kind: inputs.target, address: inputs.target === 'cluster' ? inputs.connectionString : '' },
    // Whatever shows a log shows its ID: none where the secret stands in its place.
    accessKeyId: isIdInItsPlace(signing) ? accessKeyId : '',
    temporary: sessionToken.length > 0,
    ...(expiration === null ? {} : { expiration }),
    ...(source === null ? {} : { source: { order: inputs.order.id, id: source } }),
    ...(inputs.machine ? { host: inputs.machine.host } : {}),
    ...(inputs.target === 'sandbox' ? { serverMode: inputs.serverMode } : {}),
    ...broken,
    ...(fixed ? { fixed } : {}),
  };
}
