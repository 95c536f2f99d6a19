import type { Link } from '../../../core/link/ports';
import { serverFaultsOf } from '../../../core/mistakes/lab/serverFaultsOf';
import type { ServerFinding } from '../../../core/mongodbAws/server/finding';
import type { Inputs } from '../inputs/inputs';
import { signingCredentials } from '../inputs/resolution';
import { labOf } from '../selectors/lab';
import type { Ports, SandboxBehaviour } from './ports';

/** A new link to the target that was chosen; null on paper, where no server is asked. */
export function linkFor(
  inputs: Inputs,
  ports: Pick<Ports, 'sandboxLink' | 'clusterLink'> & {
    readonly sandbox: Pick<SandboxBehaviour, 'now' | 'random'>;
  },
  find: (finding: ServerFinding) => void,
): Link | null {
  switch (inputs.target) {
    case 'challenge':
      return null;
    case 'cluster':
      return ports.clusterLink();
    case 'sandbox': {
      const { accessKeyId, expiration } = signingCredentials(inputs);
      return ports.sandboxLink(find, {
        ...ports.sandbox,
        mode: inputs.serverMode,
        faults: serverFaultsOf(labOf(inputs)),
        ...(expiration === null ? {} : { ends: new Map([[accessKeyId, expiration]]) }),
      });
    }
  }
}
