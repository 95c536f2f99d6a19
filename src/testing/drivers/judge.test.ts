import { describe, expect, it } from 'vitest';
import { cases } from './cases';
import type { Driver, Told } from './driver';
import { complaints } from './judge';
import type { Login } from './run';

function login(title: string, told: Told, answered: Login['answered'], tellsCode = true): Login {
  const attempt = cases.find((one) => one.title === title);
  if (!attempt) throw new Error(`no case ${title}`);
  const driver: Driver = {
    name: 'a driver',
    run: () => ({ command: ['true'], input: '' }),
    read: () => told,
    tellsCode,
    from: ['environment'],
  };
  return { driver, attempt, told, answered };
}

const failed: Told = { ok: false, code: 18, message: 'Authentication failed.' };
const ada: Told = { ok: true, user: 'arn:aws:iam::123456789012:user/ada', documents: [0, 0, 0] };

describe('a login', () => {
  it('is right when the driver says what the server answered, and that is as expected', () => {
    expect(complaints(login('long-term', ada, {}))).toEqual([]);
    expect(complaints(login('wrong secret', failed, { code: 18 }))).toEqual([]);
  });

  it.each<[string, Login, RegExp]>([
    ['was let in with a wrong secret', login('wrong secret', ada, {}), /was let in/],
    ['was refused with the right one', login('long-term', failed, { code: 18 }), /was refused/],
    ['became another user', login('temporary', ada, {}), /is not arn/],
    ['read documents', login('long-term', { ...ada, documents: [0, 1, 0] }, {}), /an empty one/],
    ['never got to the signature', login('wrong secret', failed, null), /never sent its signature/],
    ['was answered another code', login('wrong secret', failed, { code: 11 }), /server did not answer/],
    ['told another code', login('wrong secret', { ...failed, code: 1 }, { code: 18 }), /did not tell/],
    ['said other words', login('wrong secret', { ...failed, message: '' }, { code: 18 }), /did not say/],
  ])('is wrong when the driver %s', (_what, wrong, complaint) => {
    expect(complaints(wrong)).toEqual([expect.stringMatching(complaint)]);
  });

  it('may leave out the code where the driver never tells it, not where it does', () => {
    const wordsOnly: Told = { ok: false, message: 'Authentication failed.' };
    expect(complaints(login('wrong secret', wordsOnly, { code: 18 }, false))).toEqual([]);
    expect(complaints(login('wrong secret', wordsOnly, { code: 18 }))).toHaveLength(1);
  });
});
