import { describe, expect, it } from 'vitest';
import { piecesIn } from '../piecesIn';

const seen = (text: string) =>
  piecesIn(text).pieces.flatMap(({ kind, facts }) => (kind === 'variable' ? [facts.name] : []));

describe('a variable', () => {
  it.each([
    'export AWS_SECRET_TOKEN=abc',
    'AWS_SECRET_TOKEN: "abc"',
    '{"name": "AWS_SECRET_TOKEN", "value": "abc"}',
    '- name: AWS_SECRET_TOKEN\n  value: abc',
  ])('whose name is nearly right is seen in %j', (text) => {
    expect(seen(text)).toEqual([{ nearly: 'AWS_SECRET_TOKEN', meant: 'AWS_SESSION_TOKEN' }]);
  });

  it('that names a source is seen, and a role is an identity besides', () => {
    const text =
      'AWS_ROLE_ARN=arn:aws:iam::123456789012:role/app\nAWS_WEB_IDENTITY_TOKEN_FILE=/var/run/token';
    expect(seen(text)).toEqual(['AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE']);
    expect(piecesIn(text).pieces.map(({ kind }) => kind)).toContain('arn');
  });

  it.each(['$AWS_SECRET_TOKEN: x', '${AWS_SECRET_TOKEN}', 'AWS_SESSION_TOKEN=abc', 'AWS_SECRET_TOKEN='])(
    'is not %j',
    (text) => {
      expect(seen(text)).toEqual([]);
    },
  );

  it.each(['AWS_SECRET_TOKEN=hunter2hunter2', "AWS_SECRET_KEY='hunter2 hunter2'"])(
    'keeps nothing of its value: %s',
    (text) => {
      expect(JSON.stringify(piecesIn(text))).not.toContain('hunter2');
    },
  );
});
