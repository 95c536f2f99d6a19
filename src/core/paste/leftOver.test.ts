import { describe, expect, test } from 'vitest';
import { made, readSets as read } from '../../testing/pastes/readSets';

const { id, secret, token } = made;

describe('one long text left over', () => {
  const keys = `"AccessKeyId":"${id}","SecretAccessKey":"${secret}"`;
  test('is offered as the token of a temporary key', () => {
    expect(read(`{${keys},"Whatever":"${token}"}`).leftOver?.text.reveal()).toBe(token);
  });
  test.each([
    ['where the key has its token', `{${keys},"SessionToken":"${token}","Other":"${token}x"}`],
    ['where the key is not temporary', `{${keys.replace('ASIA', 'AKIA')},"Whatever":"${token}"}`],
    ['where there are two', `{${keys},"Whatever":"${token}","Other":"A${token}"}`],
    ['where it is short', `{${keys},"Whatever":"abc"}`],
  ])('is not offered %s', (_, text) => {
    expect(read(text).leftOver).toBeUndefined();
  });
});
