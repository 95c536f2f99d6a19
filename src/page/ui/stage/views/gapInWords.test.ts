import { describe, expect, it } from 'vitest';
import { errorReply } from '../../../../core/mongodbAws/server/errors';
import { serverModeIds, serverModes, type ServerModeId } from '../../../../core/mongodbAws/server/modes';
import type { StsJudgement } from '../../../../core/sts/judgement';
import { gapInWords } from './gapInWords';

const message = 'Request is missing Authentication Token';
const judgement: StsJudgement = {
  checks: [],
  outcome: {
    accepted: false,
    failed: 'authorization-present',
    error: { status: 403, code: 'MissingAuthenticationToken', message },
  },
  xml: '',
  status: 403,
};

/** What a server of this mode tells of that judgement, or of a refusal of its own. */
function toldBy(mode: ServerModeId, status?: number) {
  const { codeName, errmsg } = serverModes[mode].refusal({
    reason: message,
    ...(status === undefined ? {} : { status }),
  });
  const { code } = errorReply(codeName, errmsg);
  return { command: 'saslContinue', ok: false, code: Number(code), codeName, message: errmsg } as const;
}

describe('the gap between what the server knows and what the client is told', () => {
  const expected: Readonly<Record<ServerModeId, RegExp>> = {
    percona: /Every refusal looks like this/u,
    enterprise: /Every refusal looks like this/u,
    atlas: /only the HTTP status is passed on: 403/u,
    teaching: /passes its reason on\. No real server does/u,
  };

  it.each(serverModeIds)('is told for a refusal of STS, by a server like %s', (mode) => {
    expect(gapInWords(judgement, toldBy(mode, 403))).toMatch(expected[mode]);
  });

  it.each<[ServerModeId, RegExp]>([
    ['enterprise', /Every refusal looks like this/u],
    ['atlas', /do not name the cause.*a model/u],
    ['teaching', /No real server does/u],
  ])('is told for a refusal of its own, by a server like %s', (mode, words) => {
    expect(gapInWords(null, toldBy(mode))).toMatch(words);
  });

  it('is none for an unknown user, which every server names', () => {
    const told = {
      command: 'saslContinue',
      ok: false,
      code: 11,
      message: 'Could not find user "…"',
    } as const;
    expect(gapInWords(judgement, told)).toMatch(/is passed on/u);
  });

  it('is none in Atlas either, whose code is the one of every other refusal', () => {
    const arn = 'arn:aws:sts::123456789012:assumed-role/app/ada';
    const { codeName, errmsg } = serverModes.atlas.userNotFound({ arn, databaseUser: arn });
    const told = { command: 'saslContinue', ok: false, code: 8000, codeName, message: errmsg } as const;
    expect(gapInWords(judgement, told)).toMatch(/is passed on.*Atlas names the identity/u);
  });

  it('is the identity after a success', () => {
    expect(gapInWords(judgement, { command: 'saslContinue', ok: true })).toMatch(/connectionStatus/u);
  });
});
