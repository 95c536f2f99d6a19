import { describe, expect, it } from 'vitest';
import { coveredText } from './coveredText';

describe('a connection string that is covered', () => {
  it.each([
    [
      'password and token, the plus sign too',
      'mongodb://AKIA:a+b@h/?authMechanismProperties=AWS_SESSION_TOKEN:t+k',
      'mongodb://AKIA:•••@h/?authMechanismProperties=AWS_SESSION_TOKEN:•••',
    ],
    ['a password with a bare @, / and ?', 'mongodb://AKIA:a@b/c?d@h/?w=1', 'mongodb://AKIA:•••••••@h/?w=1'],
    ['a password whose @ has not been typed yet', 'mongodb://AKIA:secret', 'mongodb://AKIA:••••••'],
    [
      'one that has a slash, without its @',
      'mongodb+srv://AKIA:se/cret?w=1',
      'mongodb+srv://AKIA:•••••••?w=1',
    ],
    ['no port', 'mongodb://a:27017,[::1]:27018,b:/db?w=1', 'mongodb://a:27017,[::1]:27018,b:/db?w=1'],
    ['a character of two units by two dots', 'mongodb://AKIA:a\u{1F511}@h/', 'mongodb://AKIA:•••@h/'],
    ['what is no connection string, behind its scheme', 'postgres://u:p@h/', 'postgres://••••••'],
    ['what is anything, whole', 'secret', '••••••'],
    ['nothing of white space around it', ' mongodb://AKIA:ab@h/\r\n', ' mongodb://AKIA:••@h/\r\n'],
    ['nothing of nothing', '', ''],
  ])('covers %s', (_what, text, shown) => {
    expect(coveredText(text)).toBe(shown);
    expect(shown).toHaveLength(text.length);
  });
});
