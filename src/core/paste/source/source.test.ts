import { describe, expect, test } from 'vitest';
import { made, readSets } from '../../../testing/pastes/readSets';
import { readPaste } from '../readPaste';

const { id, secret, token } = made;

function read(text: string) {
  const { sets, format, notes } = readSets(text);
  expect(sets).toHaveLength(1);
  return { format, ...sets[0], notes: notes.map(({ text: told }) => told) };
}

describe('source code of whatever language', () => {
  test.each([
    ['JavaScript, encoded', `const id = "${id}";\nconst secret = encodeURIComponent("${secret}");`],
    [
      'Python, encoded',
      `user = urllib.parse.quote_plus("${id}")\npassword = quote_plus("${secret}")\nMongoClient(authMechanism="MONGODB-AWS")`,
    ],
    [
      'Java, encoded',
      `String accessKey = URLEncoder.encode("${id}", StandardCharsets.UTF_8);\nString secretKey = URLEncoder.encode("${secret}", "UTF-8");`,
    ],
    ['Go, encoded', `accessKey := url.QueryEscape("${id}")\nsecretKey := url.QueryEscape("${secret}")`],
    [
      'Node, with a default',
      `const accessKeyId = process.env.AWS_ACCESS_KEY_ID || '${id}';\nconst secret = process.env.AWS_SECRET || '${secret}';`,
    ],
    [
      'Node, passed with a default',
      `connect(process.env.AWS_ACCESS_KEY_ID ?? '${id}', process.env["AWS_SECRET_ACCESS_KEY"] ?? '${secret}');`,
    ],
    [
      'Python, with defaults',
      `key = os.environ.get("AWS_ACCESS_KEY_ID", "${id}")\nsecret = os.getenv("AWS_SECRET_ACCESS_KEY") or "${secret}"`,
    ],
    [
      'PHP, with defaults',
      `$key = getenv('AWS_ACCESS_KEY_ID') ?: '${id}';\n$secretKey = getenv('AWS_SECRET_ACCESS_KEY') ?: '${secret}';`,
    ],
    [
      'C#, with defaults',
      `var id = Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") ?? "${id}";\nvar secretKey = config["Aws:Secret"] ?? "${secret}";`,
    ],
    [
      'a function that is not known',
      `const accessKeyId = wrap("${id}");\nconst secretAccessKey = vault.of(seal("${secret}"));`,
    ],
    ['one line', `{ AWS_ACCESS_KEY_ID: '${id}', AWS_SECRET_ACCESS_KEY: '${secret}' }`],
    ['one line with double quotes', `env: { accessKeyId: "${id}", secretAccessKey: "${secret}" }`],
    ['a hash of Ruby in one line', `{ :access_key_id => "${id}", :secret_access_key => "${secret}" }`],
    [
      'two functions around it',
      `connect(aws_access_key_id=str(quote("${id}")), secret_key=quote("${secret}"))`,
    ],
    [
      'arguments in lines',
      `boto3.client('sts',\n  aws_access_key_id='${id}',\n  aws_secret_access_key="${secret}",\n)`,
    ],
    [
      'arguments with calls',
      `boto3.client(\n  aws_access_key_id=str("${id}"),\n  aws_secret_access_key=str("${secret}"))`,
    ],
  ])('gives what stands in quotes: %s', (_, text) => {
    expect(read(text)).toMatchObject({ format: 'source', id, secret });
  });

  test.each([
    ['Python', `uri = "mongodb+srv://%s:%s@h/" % (quote_plus("${id}"), quote_plus("${secret}"))`],
    [
      'Go',
      `uri := fmt.Sprintf("mongodb+srv://%s:%s@h", url.QueryEscape("${id}"), url.QueryEscape("${secret}"))`,
    ],
  ])('knows a secret beside its key by its look alone, in a format of %s', (_, text) => {
    expect(read(text)).toMatchObject({ id, secret });
  });

  test('guesses no secret among several, nor a hash', () => {
    const other = `"${secret.toLowerCase()}"`;
    expect(read(`sign("${id}", "${secret}", ${other});`).secret).toBeUndefined();
    expect(read(`sign("${id}", "da39a3ee5e6b4b0d3255bfef95601890afd80709");`).secret).toBeUndefined();
  });

  const [a, b] = [secret.slice(0, 17), secret.slice(17)];
  test.each([
    ['with a plus', `const accessKeyId = '${id}';\nconst secretAccessKey = '${a}' +\n  '${b}';`],
    ['of Python', `access_key_id = str("${id}")\nsecret_access_key = (\n    "${a}"\n    "${b}"\n)`],
    ['of PHP', `$accessKeyId = '${id}';\n$secretAccessKey = '${a}' . '${b}';`],
    ['of C', `mongoc_uri_set_username (uri, "${id}");\nmongoc_uri_set_password (uri,\n  "${a}"\n  "${b}");`],
    ['with a backslash', `const accessKey = "${id}";\nsecret_key = "${a}" \\\n  "${b}"`],
  ])('joins a text in pieces, %s, and says so', (_, text) => {
    const { notes, ...found } = read(text);
    expect(found).toMatchObject({ id, secret });
    expect(notes).toContainEqual(expect.stringContaining('joined'));
  });

  test('joins a connection string, whose places are those of the text', () => {
    const text = `const uri = 'mongodb+srv://' + '${id}:${encodeURIComponent(secret)}' +\n  '@c.abcde.mongodb.net/?authMechanism=MONGODB-AWS';`;
    const pasted = readPaste(text);
    expect(pasted).toMatchObject({ target: 'mongodb+srv://c.abcde.mongodb.net/?authMechanism=MONGODB-AWS' });
    expect(read(text)).toMatchObject({ id, secret });
    const { start, end } = (pasted.kind === 'credentials' && pasted.sets[0]?.secretAccessKey?.span) || {};
    expect(text.slice(start, end)).toBe(encodeURIComponent(secret));
  });

  test('does not join a name to its value, nor one value to another', () => {
    expect(read(`sign("${id}" "${secret}");\nputenv "AWS_SESSION_TOKEN" "${token}";`)).toMatchObject({
      id,
      token: undefined,
    });
  });

  test.each([
    ['a name that is asked for', `const secretAccessKey = lookup("prod/mongodb/secret");`],
    ['a variable that is asked for', `const secretAccessKey = getenv("AWS_SECRET_ACCESS_KEY");`],
  ])('takes no argument of a function for what it gives: %s', (_, text) => {
    expect(read(`const accessKeyId = "${id}";\n${text}`)).toMatchObject({ id, secret: undefined });
  });

  test.each([
    '"a" + ',
    '"a" ',
    'a || "b" ?? ',
    'or ',
    'f(',
    '("',
    ')',
    ': ',
    'string: ',
    'new ',
    'x.y.z("s")',
    '[0]',
  ])('is read in linear time: 190,000 characters of %j', (unit) => {
    const text = `const accessKeyId = "${id}"; ${unit.repeat(190_000 / unit.length)}"x"`;
    const start = process.cpuUsage();
    readPaste(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_500);
  });
});
