import { describe, expect, it } from 'vitest';
import { made } from '../../../testing/pastes/readSets';
import { piecesIn } from '../piecesIn';
import { readBrought } from '../readBrought';

const { id, secret, token } = made;
const variables = [
  `AWS_ACCESS_KEY_ID=${id}`,
  `AWS_SECRET_ACCESS_KEY=${secret}`,
  `AWS_SESSION_TOKEN=${token}`,
];
const refused = 'bad auth : aws sts call has response 403';

describe('credentials and the error beside them are read in what carried them', () => {
  it.each([
    ['HTML of a page', `<pre>${variables.join('\n')}</pre><p>${refused}</p>`],
    ['HTML of a mail', `<div>my keys:<br>${variables.join('<br>')}<br>and &quot;${refused}&quot;</div>`],
    ['a mail that was quoted twice', [...variables, refused].map((line) => `> > ${line}`).join('\n')],
    ['Windows’ line ends', [...variables, refused].join('\r\n')],
    ['a terminal’s colours', [...variables, refused].map((line) => `\u001B[32m${line}\u001B[0m`).join('\n')],
    ['a log of Docker Compose', [...variables, refused].map((line) => `web-1  | ${line}`).join('\n')],
    ['a chat', ['Max [10:15]', ...variables, '', 'Eva [10:16]', `I get "${refused}"`].join('\n')],
    ['a block of Markdown', `Mine:\n\`\`\`bash\n${variables.join('\n')}\n\`\`\`\nI get \`${refused}\``],
  ])('%s', (_what, text) => {
    const read = readBrought(text);
    const [set] = read.kind === 'credentials' ? read.sets : [];
    expect([
      set?.accessKeyId?.text,
      set?.secretAccessKey?.text.reveal(),
      set?.sessionToken?.text.reveal(),
    ]).toEqual([id, secret, token]);
    const { start = 0, end = 0 } = set?.secretAccessKey?.span ?? {};
    expect(text.slice(start, end)).toBe(secret);
    expect(piecesIn(text).pieces).toContainEqual(
      expect.objectContaining({
        kind: 'server-error',
        facts: expect.objectContaining({ status: 403 }) as object,
      }),
    );
  });
});

it.each([
  ['over two lines', 'MongoServerError: bad auth : aws sts call has\n    response 403'],
  ['over two lines of a quoted mail', '> MongoServerError: bad auth : aws sts call\n> has response 403'],
  ['at no-break spaces', 'bad auth\u00A0: aws sts call has\u00A0response 403'],
])('a sentence that is known is read where it is broken %s', (_what, text) => {
  expect(piecesIn(text).pieces).toMatchObject([{ kind: 'server-error', facts: { status: 403 } }]);
});

it('the XML of STS is no HTML, and what text has of it stays', () => {
  const text = '<Error><Code>ExpiredToken</Code><Message>a &lt; b</Message></Error>';
  expect(piecesIn(text).pieces).toMatchObject([{ kind: 'sts-error', facts: { message: 'a < b' } }]);
});

it.each([
  ['a typesetter’s', 'bad auth : user “arn:aws:iam::123456789012:user/ada” is not found'],
  ['guillemets', 'UserNotFound: Could not find user «arn:aws:iam::123456789012:user/ada» for db «$external»'],
  ['those of code', 'bad auth : user `arn:aws:iam::123456789012:user/ada` is not found'],
  ['none, over lines of a mail', '> > bad auth : user arn:aws:iam::123456789012:user/ada is\n> > not found'],
])('a name inside a sentence that is known is read between marks: %s', (_what, text) => {
  expect(piecesIn(text).pieces).toMatchObject([
    { kind: 'server-error', facts: { arn: 'arn:aws:iam::123456789012:user/ada' } },
  ]);
});

it('so is a status, and what stands between marks elsewhere stays as it is', () => {
  expect(piecesIn('bad auth : aws sts call has response `403`').pieces).toMatchObject([
    { kind: 'server-error', facts: { status: 403 } },
  ]);
  const [set] = (
    readBrought(`AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=“${secret}”`) as {
      sets: readonly { secretAccessKey?: { text: { reveal: () => string } } }[];
    }
  ).sets;
  expect(set?.secretAccessKey?.text.reveal()).toContain('“');
});
