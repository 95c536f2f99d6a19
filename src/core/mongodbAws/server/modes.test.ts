import { describe, expect, it } from 'vitest';
import { serverModeIds, serverModes, type ServerModeId } from './modes';

describe('the database user of an ARN', () => {
  const session = 'arn:aws:sts::123456789012:assumed-role/app/ada';
  const gov = 'arn:aws-us-gov:sts::123456789012:assumed-role/app/ada';
  const user = 'arn:aws:iam::123456789012:user/team/ada';
  const federated = 'arn:aws:sts::123456789012:federated-user/ada';
  const root = 'arn:aws:iam::123456789012:root';
  const asRole = 'arn:aws:iam::123456789012:role/app';
  const anySession = 'arn:aws:sts::123456789012:assumed-role/app/*';

  it.each<[ServerModeId, string, string]>([
    ['percona', session, asRole],
    ['percona', gov, gov],
    ['teaching', session, asRole],
    ['enterprise', session, anySession],
    ['enterprise', gov, 'arn:aws-us-gov:sts::123456789012:assumed-role/app/*'],
    ['atlas', session, asRole],
    ['atlas', gov, 'arn:aws-us-gov:iam::123456789012:role/app'],
    ...serverModeIds.flatMap((mode) =>
      [user, federated, root].map((arn): [ServerModeId, string, string] => [mode, arn, arn]),
    ),
  ])('at %s, for %s, is %s', (mode, arn, name) => {
    expect(serverModes[mode].databaseUser(arn)).toBe(name);
  });
});

describe('a refusal', () => {
  const reason = 'The reason.';

  it.each<[ServerModeId, number | undefined, string, string]>([
    ['percona', 403, 'AuthenticationFailed', 'Authentication failed.'],
    ['percona', undefined, 'AuthenticationFailed', 'Authentication failed.'],
    ['enterprise', 403, 'AuthenticationFailed', 'Authentication failed.'],
    ['atlas', 403, 'AtlasError', 'bad auth : aws sts call has response 403'],
    ['atlas', 400, 'AtlasError', 'bad auth : aws sts call has response 400'],
    ['atlas', undefined, 'AtlasError', 'bad auth : Authentication failed.'],
    ['teaching', 403, 'AuthenticationFailed', 'Authentication failed. The reason.'],
  ])('at %s with status %s is %s, %j', (mode, status, codeName, errmsg) => {
    const failure = status === undefined ? { reason } : { status, reason };
    expect(serverModes[mode].refusal(failure)).toEqual({ codeName, errmsg });
  });
});

describe('a database user that is not there', () => {
  const nobody = {
    arn: 'arn:aws:sts::123456789012:assumed-role/app/ada',
    databaseUser: 'arn:aws:iam::123456789012:role/app',
  };

  it.each(['percona', 'enterprise', 'teaching'] as const)(
    'at %s is told with code 11, as looked up',
    (mode) => {
      expect(serverModes[mode].userNotFound(nobody)).toEqual({
        codeName: 'UserNotFound',
        errmsg: `Could not find user "${nobody.databaseUser}" for db "$external"`,
      });
    },
  );

  it('at Atlas is told with code 8000, as STS has them', () => {
    expect(serverModes.atlas.userNotFound(nobody)).toEqual({
      codeName: 'AtlasError',
      errmsg: `bad auth : user ${nobody.arn} is not found`,
    });
  });
});
