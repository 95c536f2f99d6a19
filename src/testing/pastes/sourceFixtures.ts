import {
  id,
  ignored,
  percent,
  secondId,
  secondSecret,
  secret,
  token,
  values,
  type PasteFixture,
} from './fixture';
import { mark } from './marks';

const guessed = ['guessed'];
const other = (text: string): string => ignored('Another text in quotes', text);

export const sourceFixtures: readonly PasteFixture[] = [
  {
    name: 'Rust, the manual’s credential struct',
    format: 'source',
    marked: `let credential = Credential::builder()\n    .username("${id}".to_string())\n    .password(String::from("${secret}"))\n    .mechanism(AuthMechanism::MongoDbAws)\n    .mechanism_properties(doc! { "AWS_SESSION_TOKEN": "${token}" })\n    .build();\n`,
    notes: guessed,
  },
  {
    name: 'Rust, AWS’s SDK',
    format: 'source',
    marked: `let creds = aws_credential_types::Credentials::new("${id}", "${secret}", Some("${token}".into()), None, "${other('static')}");`,
    notes: guessed,
  },
  {
    name: 'Rust, constants with types',
    format: 'source',
    marked: `const ACCESS_KEY_ID: &str = "${id}";\nconst SECRET_ACCESS_KEY: &str = r#"${secret}"#;\n`,
    notes: guessed,
  },
  {
    name: 'Node',
    format: 'source',
    marked: `const client = new MongoClient(uri, {\n  auth: { username: '${id}', password: '${secret}' },\n  authMechanism: '${other('MONGODB-AWS')}',\n  authMechanismProperties: { AWS_SESSION_TOKEN: \`${token}\` },\n});\n`,
    notes: guessed,
  },
  {
    name: 'Node, an object of AWS’s SDK',
    format: 'source',
    marked: `  credentials: {\n    accessKeyId: '${id}',\n    secretAccessKey: '${secret}',\n    sessionToken: '${token}',\n  },\n`,
    notes: guessed,
  },
  {
    name: 'Node, into the environment',
    format: 'source',
    marked: `process.env.AWS_ACCESS_KEY_ID = '${id}';\nprocess.env['AWS_SECRET_ACCESS_KEY'] = '${secret}';\n// process.env.AWS_SESSION_TOKEN = 'old';\n`,
    notes: guessed,
  },
  {
    name: 'Node, a connection string with everything in it',
    format: 'source',
    marked: `const uri = 'mongodb+srv://${id}:${mark('secret', percent(values.secret))}@c.abcde.mongodb.net/?authMechanism=MONGODB-AWS';`,
    decoded: { secret: values.secret },
    target: 'mongodb+srv://c.abcde.mongodb.net/?authMechanism=MONGODB-AWS',
    notes: ['error by the drivers’ specification', ...guessed],
  },
  {
    name: 'Node, a template that is filled when it runs',
    format: 'source',
    marked: `const accessKeyId = '${id}';\nconst uri = \`${ignored('A connection string', 'mongodb+srv://${accessKeyId}:${secret}@c.mongodb.net/?authMechanism=MONGODB-AWS')}\`;\n`,
    notes: guessed,
  },
  {
    name: 'Python',
    format: 'source',
    marked: `client = MongoClient(\n    username="${id}",\n    password="${secret}",\n    authMechanism="${other('MONGODB-AWS')}",\n    authMechanismProperties="AWS_SESSION_TOKEN:${token}",\n)\n`,
    notes: guessed,
  },
  {
    name: 'Python, boto3’s printed reply',
    format: 'source',
    marked: `{'${other('Credentials')}': {'AccessKeyId': '${id}', 'SecretAccessKey': '${secret}', 'SessionToken': '${token}', '${other('Expiration')}': datetime.datetime(2026, 11, 24, 12, 0, tzinfo=tzutc())}}`,
    notes: guessed,
  },
  {
    name: 'Python, into the environment',
    format: 'source',
    marked: `import os\nos.environ["AWS_ACCESS_KEY_ID"] = "${id}"\nos.environ["AWS_SECRET_ACCESS_KEY"] = "${secret}"\n`,
    notes: guessed,
  },
  {
    name: 'Go',
    format: 'source',
    marked: `credential := options.Credential{\n\tAuthMechanism: "${other('MONGODB-AWS')}",\n\tUsername:      "${id}",\n\tPassword:      \`${secret}\`,\n\tAuthMechanismProperties: map[string]string{\n\t\t"AWS_SESSION_TOKEN": "${token}",\n\t},\n}\n`,
    notes: guessed,
  },
  {
    name: 'Go, AWS’s SDK and os.Setenv',
    format: 'source',
    marked: `provider := credentials.NewStaticCredentialsProvider("${id}", "${secret}", "")\nos.Setenv("AWS_SESSION_TOKEN", "${token}")\n`,
    blemishes: {},
    notes: guessed,
  },
  {
    name: 'Java',
    format: 'source',
    marked: `MongoCredential credential = MongoCredential.createAwsCredential("${id}", "${secret}".toCharArray())\n    .withMechanismProperty("AWS_SESSION_TOKEN", "${token}");\n`,
    notes: guessed,
  },
  {
    name: 'Java, two sets of AWS’s SDK',
    format: 'source',
    marked: `var a = AwsSessionCredentials.create("${id}", "${secret}", "${token}");\nvar b = new BasicAWSCredentials("${secondId}", "${secondSecret}");\n`,
    notes: guessed,
  },
  {
    name: 'C#',
    format: 'source',
    marked:
      `var credential = new MongoCredential("MONGODB-AWS", new MongoExternalAwsIdentity("${id}"), new PasswordEvidence(@"${secret}"))\n    .WithMechanismProperty("AWS_SESSION_TOKEN", "${token}");\n`.replace(
        '"MONGODB-AWS"',
        `"${other('MONGODB-AWS')}"`,
      ),
    notes: guessed,
  },
  {
    name: 'C',
    format: 'source',
    marked: `mongoc_uri_set_auth_mechanism (uri, "${other('MONGODB-AWS')}");\nmongoc_uri_set_username (uri, "${id}");\nmongoc_uri_set_password (uri, "${secret}");\nBSON_APPEND_UTF8 (&props, "AWS_SESSION_TOKEN", "${token}");\n`,
    notes: guessed,
  },
  {
    name: 'Ruby',
    format: 'source',
    marked: `client = Mongo::Client.new(hosts,\n  auth_mech: :aws,\n  user: '${id}',\n  :password => '${secret}',\n  auth_mech_properties: { aws_session_token: '${token}' })\n`,
    notes: guessed,
  },
  {
    name: 'a program that has only an ID in quotes',
    format: 'source',
    marked: `sign(loadKey("${id}"));`,
    notes: guessed,
  },
];
