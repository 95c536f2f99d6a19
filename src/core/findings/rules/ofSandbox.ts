import { modelled, type Basis } from '../basis';
import type { Knowledge } from '../knowledge';

/** What the sandbox's server and its STS say is their model, whatever real ones were seen to say. */
export function ofSandbox({ server, target }: Knowledge): { readonly basis?: Basis } {
  return server !== undefined || target?.kind === 'sandbox' ? { basis: modelled } : {};
}
