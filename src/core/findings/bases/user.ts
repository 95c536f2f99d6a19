import { documented, inferred, type Bases } from '../basis';
import type { UserFacts } from '../facts/user';

export const userBases: Bases<UserFacts> = {
  // A64: names are of IAM users and roles.
  'user-impossible': documented('Atlas manual'),
  // A64: how servers take paths is not documented.
  'user-path': inferred,
  'user-partition': ({ server }) => documented(server === 'percona' ? 'Percona’s source' : 'Atlas manual'),
  'user-for-identity': documented('Atlas manual'),
};
