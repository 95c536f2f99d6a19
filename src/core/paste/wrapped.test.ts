import { describe, expect, test } from 'vitest';
import { made, readSets as read } from '../../testing/pastes/readSets';
import { readPaste } from './readPaste';

const { id, secret, token } = made;

describe('a text broken over lines is joined, and it is said', () => {
  const lines = (width: number, end = '\n'): string =>
    (token.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(end);
  test.each([
    [
      'exports',
      `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${lines(76)}\n`,
    ],
    [
      'CRLF',
      `AWS_ACCESS_KEY_ID=${id}\r\nAWS_SECRET_ACCESS_KEY=${secret}\r\nAWS_SESSION_TOKEN=${lines(64, '\r\n')}\r\n`,
    ],
    [
      'JSON',
      `{\n "AccessKeyId": "${id}",\n "SecretAccessKey": "${secret}",\n "SessionToken": "${lines(80)}",\n "Version": 1\n}`,
    ],
    [
      'a profile',
      `[default]\naws_access_key_id=${id}\naws_session_token=${lines(70)}\naws_secret_access_key=${secret}\n`,
    ],
    ['lines without names', `${id}\n${secret}\n${lines(90)}`],
  ])('in %s', (_, text) => {
    const { sets, notes, ignored } = read(text);
    expect(sets).toMatchObject([{ id, secret, token }]);
    expect(notes).toContainEqual({ code: 'joined', text: expect.stringContaining('joined') });
    for (const { span } of ignored) expect(text.slice(span.start, span.end)).not.toContain('IQoJ');
  });

  test.each([
    [
      'a variable',
      `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret.slice(0, 20)}\n${secret.slice(20)}\n`,
    ],
    [
      'a variable in quotes',
      `export AWS_ACCESS_KEY_ID="${id}"\nexport AWS_SECRET_ACCESS_KEY="${secret.slice(0, 20)}\n${secret.slice(20)}"\n`,
    ],
    [
      'JSON',
      `{"AccessKeyId": "${id}",\n"SecretAccessKey": "${secret.slice(0, 30)}\r\n${secret.slice(30)}"\n}`,
    ],
  ])('if both lines are as long as one secret: %s', (_, text) => {
    const { sets, notes } = read(text);
    expect(sets).toMatchObject([{ id, secret }]);
    expect(notes).toMatchObject([{ code: 'joined' }]);
  });

  test('at places of the text as it was', () => {
    const text = `AWS_SESSION_TOKEN=${lines(76)}\nAWS_ACCESS_KEY_ID=${id}\n`;
    const pasted = readPaste(text);
    const span = pasted.kind === 'credentials' ? pasted.sets[0]?.accessKeyId?.span : undefined;
    expect(text.slice(span?.start, span?.end)).toBe(id);
    expect(span?.line).toBe(text.split('\n').length - 1);
  });

  test('but a secret in the line below a token is none of its lines', () => {
    const whole = token.replaceAll('=', '');
    expect(read(`${whole}\n${secret.replace('+', 'P')}\n${id}`).sets).toMatchObject([
      { id, secret: secret.replace('+', 'P'), token: whole },
    ]);
  });
});
