import { describe, expect, it } from 'vitest';
import { serverModes, type ServerModeId } from '../../../../core/mongodbAws/server/modes';
import { lookupNote } from './lookupNote';

const role = 'arn:aws:sts::123456789012:assumed-role/app/ada';
const chinese = 'arn:aws-cn:sts::123456789012:assumed-role/app/ada';
const user = 'arn:aws:iam::123456789012:user/ada';

describe('the note beside the database user', () => {
  it.each<[ServerModeId, string, RegExp]>([
    ['percona', role, /path.*role\/team\/app.*lost/u],
    ['teaching', role, /path.*lost/u],
    ['percona', chinese, /Only roles of the partition aws.*aws-cn/u],
    ['enterprise', role, /asterisk/u],
    ['atlas', role, /type ROLE.*not documented.*modelled/u],
    ['atlas', chinese, /type ROLE/u],
    ['atlas', user, /type USER/u],
    ['percona', user, /as it stands/u],
    ['enterprise', user, /as it stands/u],
    ['percona', 'arn:aws:sts::123456789012:federated-user/ada', /as it stands/u],
    ['atlas', 'arn:aws:iam::123456789012:root', /as it stands/u],
  ])('in mode %s says of %s: %s', (mode, arn, expected) => {
    const databaseUser = serverModes[mode].databaseUser(arn);
    expect(lookupNote(arn, { mode, databaseUser, found: true })).toMatch(expected);
  });
});
