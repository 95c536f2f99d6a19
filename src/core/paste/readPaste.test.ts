import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ignored } from './ignored';
import type { CredentialSet } from '../credentials/credentialSet';
import type { Pasted } from './pasted';
import { readPaste } from './readPaste';
import { readWords } from '../../testing/pastes/readWords';
import { appearanceInWords } from '../../words/en/paste/appearanceInWords';

const setsOf = (pasted: Pasted): readonly CredentialSet[] =>
  pasted.kind === 'credentials' ? pasted.sets : [];
const ignoredOf = (pasted: Pasted): readonly Ignored[] => pasted.ignored;
const ignoredWords = (text: string) => readWords({ ignored: ignoredOf(readPaste(text)) }).ignored;

/** Everything that a paste makes the page say, values apart. */
function sentencesOf(pasted: Pasted): readonly string[] {
  const read = readWords(pasted);
  const said = read.ignored.map(({ what, why }) => `${what} ${why}`);
  if (pasted.kind === 'nothing')
    return [...said, pasted.looksLike ? appearanceInWords(pasted.looksLike) : ''];
  const notes = read.notes.map(({ text, command }) => `${text} ${command ?? ''}`);
  if (pasted.kind === 'identity-token') return [...said, ...notes];
  return [...said, ...notes, ...pasted.sets.map(({ label, arn }) => `${label ?? ''} ${arn ?? ''}`)];
}

/** Syntax of every format, to be put together at random. */
const pieces = `
AWS_SECRET_ACCESS_KEY= AWS_SESSION_TOKEN AWS_ export· aws_session_token·=· role_arn= [profile·
[ ] { } "AccessKeyId" "SecretAccessKey":·" " ' \` : , = \\ # ; ( ) < > & | . -
mongodb:// mongodb+srv:// @ / ? % %2F tls= authMechanismProperties= $(
$Env:AWS_SESSION_TOKEN= set·AWS_SECRET_ACCESS_KEY= setx·AWS_SESSION_TOKEN· set·-gx·AWS_SESSION_TOKEN·
setenv·AWS_SESSION_TOKEN· mongosh· --username· --password· --awsIamSessionToken· --host· -H· curl·--aws-sigv4·--user·
apiVersion:·v1 kind:·Secret data: stringData: metadata: name:· services: environment: env: -·name:·AWS_SESSION_TOKEN value:·
AWS_SESSION_TOKEN:· access_key·=·" const·x·=·new· username( createAwsCredential( accessKeyId:· Credentials::new(
<Credentials> <AccessKeyId> <SecretAccessKey> </SecretAccessKey> </Credentials> <Error><Code> </Code>
eyJhbGciOiJub25lIn0 eyJzdWIiOiJ4In0 arn:aws:iam::123456789012:role/ AKIAIOSFODNN7EXAMPLE bad·auth·: AWS4-HMAC-SHA256·Credential=
saslContinue:·1 "$binary": Access·key·ID,Secret·access·key at·x·( secret_key·: access_key··· <sensitive> *** || ?? encodeURIComponent( IQoJb3JpZ2lu
ASIAIOSFODNN7EXAMPLE Tue·Nov·24·12:00:00·UTC·2099 Environment= "type": "value": "accessToken": "startUrl":
`
  .trim()
  .split(/\s+/)
  .map((piece) => piece.replaceAll('·', ' '))
  .concat('\n', '\r\n', ' ', '\t', '  ', '\ufeff', '\u200b');

describe('readPaste', () => {
  test.each([
    ['export AWS_ACCESS_KEY_ID=I', 'environment'],
    ['AWS_SECRET_TOKEN=t', 'environment'],
    ['MONGODB_URI=mongodb://u:p@h\nAWS_ACCESS_KEY_ID=I', 'environment'],
    ['[default]\naws_access_key_id=I', 'ini'],
    ['[default]\nAWS_ACCESS_KEY_ID=I', 'ini'],
    ['[profile a]\nrole_arn=x', 'config'],
    ['aws_access_key_id = I', 'ini'],
    ['[me@host ~]$ env\nAWS_ACCESS_KEY_ID=I', 'environment'],
    ['{"AccessKeyId":"I"}', 'sts-json'],
    ['$ aws sts get-session-token\n{ "Credentials" : { "accessKeyId" : "I" } }', 'sts-json'],
    ['mongodb://u:p@h', 'connection-string'],
    ['mongosh "mongodb+srv://h.example.com"', 'mongo-command'],
    ['mongodb://u:a/b@h', 'nothing'],
    ['{"a": 1}', 'nothing'],
    ['hello', 'nothing'],
    ['', 'nothing'],
    [' \n ', 'nothing'],
  ])('takes %j for %s', (text, format) => {
    const pasted = readPaste(text);
    expect(pasted.kind === 'credentials' ? pasted.format : pasted.kind).toBe(format);
  });

  test('says what is wrong with a connection string, and where', () => {
    expect(ignoredWords('mongodb://AKIAX:ab/cd@h')).toMatchObject([
      {
        what: 'Connection string',
        why: expect.stringContaining('%2F'),
        span: { start: 18, end: 23, line: 1, column: 19 },
      },
      { span: { start: 0, end: 18 } },
    ]);
  });

  test('reports a byte order mark and reads on', () => {
    const pasted = readPaste('\ufeffAWS_ACCESS_KEY_ID=I');
    expect(setsOf(pasted)[0]?.accessKeyId).toMatchObject({ text: 'I', span: { start: 19 } });
    expect(readWords({ ignored: ignoredOf(pasted) }).ignored).toMatchObject([
      { what: 'A byte order mark', span: { start: 0, end: 1 } },
    ]);
  });

  test('reports the whole of a text that it does not know', () => {
    expect(ignoredWords(' who\nknows ')).toMatchObject([
      { what: 'The whole text', span: { start: 1, end: 10 } },
    ]);
    expect(ignoredOf(readPaste(' \n'))).toEqual([]);
  });

  test('throws at nothing, and repeats no secret in what it says', () => {
    const canary = 'CaNaRy9/wJalrXUtnFEMI+K7MDENGbPxRfiCYEXA';
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(canary, canary.replaceAll(/\W/g, '_'), canary.replaceAll(/\W/g, '')),
      },
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const pasted = readPaste(text);
        for (const sentence of sentencesOf(pasted)) {
          expect(sentence).not.toContain('CaNaRy9');
          expect(sentence).not.toContain('MDENG');
        }
        for (const { span } of ignoredOf(pasted)) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('drops no letter in silence: it is in a value, in what was ignored, in a comment, or is syntax', () => {
    const word = fc.constantFrom(
      'AWS_ACCESS_KEY_ID=qq',
      'AWS_REGION=qq',
      'qq',
      '"qq"',
      "'qq",
      '\\qq',
      'X=qq',
      ';',
      '&',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        const pasted = readPaste(text);
        const used = setsOf(pasted).flatMap(({ accessKeyId }) => (accessKeyId ? [accessKeyId.span] : []));
        const covered = [...used, ...ignoredOf(pasted).map(({ span }) => span)];
        for (const { index } of text.matchAll(/qq/g)) {
          expect(covered.some(({ start, end }) => start <= index && end >= index + 2)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

const value = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const iniValue = value.filter((text) => !/[\r\n]|^[ \t#;]|[ \t]$|[ \t][#;]/.test(text));
const set = (text: fc.Arbitrary<string>) =>
  fc.record({ id: text, secret: text, token: fc.option(text, { nil: undefined }) });

const check = (text: string, printed: { id: string; secret: string; token: string | undefined }): void => {
  const [read, second] = setsOf(readPaste(text));
  expect(second).toBeUndefined();
  expect(read?.accessKeyId?.text).toBe(printed.id);
  expect(read?.secretAccessKey?.text.reveal()).toBe(printed.secret);
  expect(read?.sessionToken?.text.reveal()).toBe(printed.token);
};

const inSingleQuotes = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const inDoubleQuotes = (text: string) => `"${text.replaceAll(/["\\$`]/g, '\\$&')}"`;

describe('credentials printed in a format and read back are the same', () => {
  test('as export lines', () => {
    fc.assert(
      fc.property(set(value), (given) => {
        const token =
          given.token === undefined ? '' : `\nexport AWS_SESSION_TOKEN=${inSingleQuotes(given.token)}`;
        check(
          `export AWS_ACCESS_KEY_ID=${inSingleQuotes(given.id)}\nexport AWS_SECRET_ACCESS_KEY=${inSingleQuotes(given.secret)}${token}\n`,
          given,
        );
      }),
    );
  });

  test('as lines in double quotes', () => {
    fc.assert(
      fc.property(set(value), (given) => {
        const token = given.token === undefined ? '' : `; AWS_SESSION_TOKEN=${inDoubleQuotes(given.token)}`;
        check(
          `AWS_ACCESS_KEY_ID=${inDoubleQuotes(given.id)}; AWS_SECRET_ACCESS_KEY=${inDoubleQuotes(given.secret)}${token}`,
          given,
        );
      }),
    );
  });

  test('as a profile', () => {
    fc.assert(
      fc.property(set(iniValue), (given) => {
        const token = given.token === undefined ? '' : `aws_session_token = ${given.token}\n`;
        check(
          `[default]\naws_access_key_id = ${given.id}\naws_secret_access_key = ${given.secret}\n${token}`,
          given,
        );
      }),
    );
  });

  test('as JSON', () => {
    fc.assert(
      fc.property(set(value), (given) => {
        const Credentials = {
          AccessKeyId: given.id,
          SecretAccessKey: given.secret,
          SessionToken: given.token,
        };
        check(JSON.stringify({ Credentials }, null, 4), given);
      }),
    );
  });

  test('as a connection string', () => {
    fc.assert(
      fc.property(set(value.map((text) => text.replaceAll(',', '.'))), (given) => {
        const token =
          given.token === undefined
            ? ''
            : `/?authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(given.token)}`;
        check(
          `mongodb://${encodeURIComponent(given.id)}:${encodeURIComponent(given.secret)}@h${token}`,
          given,
        );
      }),
    );
  });
});
