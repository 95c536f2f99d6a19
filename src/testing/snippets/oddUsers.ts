import { readSandboxUsers } from '../../server/sandbox/sandboxUsers';

/** As a `--sandbox-users` file has them: secret and token with `+`, `/`, `=` and `%`, also as an escape. */
export const oddUsers = readSandboxUsers(
  JSON.stringify([
    {
      accessKeyId: 'ASIACOUNTERSIGNODD01',
      secretAccessKey: 'odd+secret/with=every%2Bsign%mark0EXAMPLE',
      sessionToken: 'odd+token/with=every%2Bsign%mark+EXAMPLE==',
      arn: 'arn:aws:sts::123456789012:assumed-role/odd/ada',
      roles: [{ role: 'read', db: 'inventory' }],
    },
    {
      accessKeyId: 'AKIACOUNTERSIGNODD02',
      secretAccessKey: 'plain+secret/with=every%2Bsign%0EXAMPLE',
      arn: 'arn:aws:iam::123456789012:user/odd',
      roles: [{ role: 'readWrite', db: 'shop' }],
    },
  ]),
);
