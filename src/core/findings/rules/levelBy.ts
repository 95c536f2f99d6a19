import type { PartitionBy } from '../facts/pairs';

/** An ARN that stands by itself is perhaps of nobody here, and a region perhaps of another program. */
export function levelBy(by: PartitionBy): 'likely' | 'possible' {
  return by === 'somebody' || by === 'region' ? 'possible' : 'likely';
}
