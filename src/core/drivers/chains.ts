import { manualChain, type Chain } from '../sources/chain';
import { drivers, type DriverChainId } from './roster';

export type ChainId = 'manual' | DriverChainId;

/** Each order of sources, the manual's first. */
export const chains = Object.fromEntries([
  ['manual', manualChain],
  ...drivers.flatMap((driver) => Object.entries(driver.chains).map(([id, chain]) => [id, { ...chain, id }])),
]) as Readonly<Record<ChainId, Chain<ChainId>>>;

export const chainIds = Object.keys(chains) as readonly ChainId[];
