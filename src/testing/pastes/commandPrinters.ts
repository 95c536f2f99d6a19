import { percent } from './fixture';
import { lines, pairs, variables, type Printed, type Printer } from './printers';

const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;

const uri = ({ id, secret, token }: Printed): string =>
  `mongodb+srv://${percent(id)}:${percent(secret)}@c.abcde.mongodb.net/?authMechanism=MONGODB-AWS${
    token === undefined ? '' : `&authMechanismProperties=AWS_SESSION_TOKEN:${percent(token)}`
  }`;

const call =
  (open: string, close: string, wrapToken = (token: string): string => token) =>
  ({ id, secret, token }: Printed): string =>
    `${open}"${id}", "${secret}"${token === undefined ? '' : `, ${wrapToken(`"${token}"`)}`}${close}`;

const tokenLine = (token: string | undefined, line: (token: string) => string): string =>
  token === undefined ? '' : line(token);

/** A comma would end the session token, even in an escape: properties are split after they are decoded. */
const inUri = (value: string): boolean => !/\p{Cs}/u.test(value) && !value.includes(',');

export const commandPrinters: readonly Printer[] = [
  { name: 'a connection string', format: 'connection-string', print: uri, permits: inUri },
  { name: 'mongosh with a string', format: 'mongo-command', print: (set) => `mongosh ${quoted(uri(set))}` },
  {
    name: 'mongosh with flags',
    format: 'mongo-command',
    print: (set) =>
      `mongosh "mongodb://h/" --authenticationMechanism MONGODB-AWS ${pairs(set, [
        '--username',
        '--password',
        '--awsIamSessionToken',
      ])
        .map(([name, value]) => `${name} ${quoted(value)}`)
        .join(' ')}`,
    permits: (value) => !/^-|mongodb(?:\+srv)?:\/\//.test(value),
  },
  {
    name: 'mongodump with flags and equals signs',
    format: 'mongo-command',
    print: (set) =>
      `mongodump --uri=mongodb://h/ ${pairs(set, ['--username', '--password', '--awsSessionToken'])
        .map(([name, value]) => `${name}=${value}`)
        .join(' ')}`,
  },
  {
    name: 'curl',
    format: 'curl',
    print: ({ id, secret, token }) =>
      `curl --aws-sigv4 aws:amz:us-east-1:sts --user ${quoted(`${id}:${secret}`)}${tokenLine(token, (text) => ` -H ${quoted(`x-amz-security-token: ${text}`)}`)} https://sts.amazonaws.com/`,
  },
  {
    name: 'Rust',
    format: 'source',
    print: ({ id, secret, token }) =>
      `let credential = Credential::builder()\n  .username("${id}".to_string())\n  .password("${secret}".to_string())\n${tokenLine(token, (text) => `  .mechanism_properties(doc! { "AWS_SESSION_TOKEN": "${text}" })\n`)}  .mechanism(AuthMechanism::MongoDbAws).build();`,
  },
  {
    name: 'Rust with AWS’s SDK',
    format: 'source',
    print: call('Credentials::new(', ', None, "static");', (token) => `Some(${token}.into())`),
  },
  {
    name: 'Node',
    format: 'source',
    print: ({ id, secret, token }) =>
      `new MongoClient(uri, { auth: { username: '${id}', password: '${secret}' }, authMechanism: 'MONGODB-AWS'${tokenLine(token, (text) => `, authMechanismProperties: { AWS_SESSION_TOKEN: '${text}' }`)} });`,
  },
  {
    name: 'Node, into the environment',
    format: 'source',
    print: lines(variables, (name, value) => `process.env.${name} = '${value}';`),
  },
  {
    name: 'Python',
    format: 'source',
    print: ({ id, secret, token }) =>
      `MongoClient(username="${id}", password="${secret}", authMechanism="MONGODB-AWS"${tokenLine(token, (text) => `, authMechanismProperties="AWS_SESSION_TOKEN:${text}"`)})`,
  },
  {
    name: 'Go',
    format: 'source',
    print: ({ id, secret, token }) =>
      `cred := options.Credential{\n\tAuthMechanism: "MONGODB-AWS",\n\tUsername: "${id}",\n\tPassword: "${secret}",\n${tokenLine(token, (text) => `\tAuthMechanismProperties: map[string]string{"AWS_SESSION_TOKEN": "${text}"},\n`)}}`,
  },
  {
    name: 'Java',
    format: 'source',
    print: ({ id, secret, token }) =>
      `MongoCredential.createAwsCredential("${id}", "${secret}".toCharArray())${tokenLine(token, (text) => `.withMechanismProperty("AWS_SESSION_TOKEN", "${text}")`)};`,
  },
  { name: 'Java with AwsCredential', format: 'source', print: call('new AwsCredential(', ');') },
  {
    name: 'C#',
    format: 'source',
    print: ({ id, secret, token }) =>
      `new MongoCredential("MONGODB-AWS", new MongoExternalAwsIdentity("${id}"), new PasswordEvidence("${secret}"))${tokenLine(token, (text) => `.WithMechanismProperty("AWS_SESSION_TOKEN", "${text}")`)};`,
  },
  {
    name: 'C',
    format: 'source',
    print: ({ id, secret, token }) =>
      `mongoc_uri_set_username (uri, "${id}");\nmongoc_uri_set_password (uri, "${secret}");\n${tokenLine(token, (text) => `BSON_APPEND_UTF8 (&props, "AWS_SESSION_TOKEN", "${text}");\n`)}`,
  },
  {
    name: 'Ruby',
    format: 'source',
    print: ({ id, secret, token }) =>
      `Mongo::Client.new(hosts, auth_mech: :aws, user: '${id}', password: '${secret}'${tokenLine(token, (text) => `, auth_mech_properties: { aws_session_token: '${text}' }`)})`,
  },
];
