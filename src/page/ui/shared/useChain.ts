import type { ChainId } from '../../../core/drivers/chains';
import { manualChain, type Chain } from '../../../core/sources/chain';
import { loadable } from './loadable';
import { useLoaded } from './useLoaded';

const chains = loadable(async () => (await import('../../../core/drivers/chains')).chains);

/** An order of sources by its name; null until the drivers' own have come: only the manual's is there from the start. */
export function useChain(id: ChainId): Chain<ChainId> | null {
  const all = useLoaded(chains, id !== manualChain.id);
  if (id === manualChain.id) return manualChain;
  return all.phase === 'ready' ? all.value[id] : null;
}
