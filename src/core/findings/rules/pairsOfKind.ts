import { credentialKind } from '../../credentials/credentialKind';
import { partitionOf } from '../../sts/actions/endpoint';
import { kindOfServer } from '../kindOfServer';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import type { Said } from '../rule';
import { keyIn } from './keyIn';
import { levelBy } from './levelBy';
import { namedIdentities } from './namedIdentities';

/** The key's prefix against the kind of identity: AKIA is a user's own, and a session has ASIA. */
export function keyAgainstIdentity(known: Knowledge): readonly Said<'pair-key-kind'>[] {
  if (credentialKind(keyIn(known) ?? '') !== 'long-term') return [];
  return namedIdentities(known)
    .flatMap(({ arn, by, identity: { kind: of } }): readonly Said<'pair-key-kind'>[] =>
      of === 'role-session' || of === 'federated-user'
        ? [
            {
              code: 'pair-key-kind',
              level: levelBy(by),
              at: { value: 'accessKeyId' },
              facts: { of, arn, by },
            },
          ]
        : [],
    )
    .slice(0, 1);
}

/** The kind of ARN against what this server can map; what none of them can is told by `user-impossible`. */
export function arnAgainstServer(known: Knowledge): readonly Said<'pair-arn-server'>[] {
  const server = kindOfServer(known);
  const isMissing = known.reply !== undefined && readRefusal(known.reply).kind === 'user-not-found';
  return namedIdentities(known)
    .flatMap(({ arn, by, identity }): readonly Said<'pair-arn-server'>[] => {
      const { partition, account, kind } = identity;
      const said = { code: 'pair-arn-server', level: levelBy(by) } as const;
      if (server === 'percona' && kind === 'role' && identity.path !== '' && partition === 'aws') {
        const name = `arn:aws:iam::${account}:role/${identity.name}`;
        // Beside a user that is not found it is the likely name of the one that was created.
        return [
          {
            ...said,
            level: isMissing ? 'likely' : 'possible',
            facts: { arn, by, server, why: 'path', name },
          },
        ];
      }
      // Where the server has no such user, the identity's partition is told with that.
      if (server === 'percona' && kind === 'role-session' && partition !== 'aws' && !isMissing) {
        const name = arn.endsWith('/*') ? null : arn;
        return [{ ...said, facts: { arn, by, server, why: 'partition', name } }];
      }
      const ofCluster = server === 'documentdb' ? partitionOfDocumentDb(known) : null;
      return server === 'documentdb' && ofCluster !== null && ofCluster !== partition
        ? [{ ...said, facts: { arn, by, server, why: 'partition', name: null } }]
        : [];
    })
    .slice(0, 1);
}

/** The host of a cluster of DocumentDB has its region in it. */
function partitionOfDocumentDb({ host = '', target }: Knowledge): string | null {
  const [, region] =
    /\.([a-z0-9-]+)\.docdb\.amazonaws\.com\b/i.exec(`${host} ${target?.address ?? ''}`) ?? [];
  return region === undefined ? null : partitionOf(region);
}
