import { describe, expect, it } from 'vitest';
import { handedOut } from '../../testing/hostCredentials/metadataServers';
import type { SceneName, Scenes } from '../../testing/hostCredentials/onTrueAddresses';
import { namespace, trueAddresses } from '../../testing/hostCredentials/trueAddresses';

const here = namespace();
const impossible = here.possible ? '' : `no network namespace can be made here: ${here.why}`;
if (!here.possible) process.stderr.write(`AWS’s true addresses were not tried: ${impossible}\n`);
const scenes = here.possible ? (JSON.parse(here.run('onTrueAddresses.ts')) as Scenes) : null;

const exchangesIn = (name: SceneName): readonly string[] =>
  (scenes?.[name].sources ?? []).flatMap(({ answer }) =>
    (answer?.exchanges ?? []).map(
      ({ method, url, outcome }) =>
        `${method} ${url} ${outcome.kind === 'answered' ? outcome.status : outcome.kind}`,
    ),
  );

const task = `GET http://${trueAddresses.ecs}/v2/credentials/task 200`;
const pod = `GET http://${trueAddresses.podIdentity}/v1/credentials`;
const metadata = `http://${trueAddresses.ec2}/latest`;
const roles = `${metadata}/meta-data/iam/security-credentials/`;

describe('at the addresses of a real machine, in a network of the test’s own,', () => {
  it.for<[string, SceneName, readonly string[]]>([
    ['ECS by its relative URI', 'relativeUri', [task]],
    ['ECS by its relative URI, though a full one is there,', 'bothUris', [task]],
    ['EKS Pod Identity, with the token of a file,', 'podIdentity', [`${pod} 200`]],
    [
      'EC2 by IMDSv2',
      'instance',
      [`PUT ${metadata}/api/token 200`, `GET ${roles} 200`, `GET ${roles}app 200`],
    ],
  ])('%s gives credentials', ([, name, exchanges], { skip }) => {
    skip(!here.possible, impossible);
    expect(exchangesIn(name)).toEqual(exchanges);
    expect(scenes?.[name].secret).toBe(handedOut.SecretAccessKey);
  });

  it('EKS Pod Identity without its token gives none, and then EC2 does: the node’s role, not the pod’s', ({
    skip,
  }) => {
    skip(!here.possible, impossible);
    expect(exchangesIn('podIdentityWithoutToken').slice(0, 2)).toEqual([
      `${pod} 401`,
      `PUT ${metadata}/api/token 200`,
    ]);
  });
});
