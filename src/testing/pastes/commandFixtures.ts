import { id, ignored, percent, secret, token, values, type PasteFixture } from './fixture';
import { mark } from './marks';

const host = 'cluster0.abcde.mongodb.net';
const address = `mongodb+srv://${host}/`;
const escapedSecret = mark('secret', percent(values.secret));
const escapedToken = mark('token', percent(values.token));
const decoded = { secret: values.secret, token: values.token };
const properties = `authMechanismProperties=AWS_SESSION_TOKEN:${escapedToken}`;

export const commandFixtures: readonly PasteFixture[] = [
  {
    name: 'a connection string with all three',
    format: 'connection-string',
    marked: `mongodb+srv://${id}:${escapedSecret}@${host}/?authSource=%24external&authMechanism=MONGODB-AWS&${properties}`,
    decoded,
    target: `${address}?authSource=%24external&authMechanism=MONGODB-AWS`,
    notes: ['error by the drivers’ specification'],
  },
  {
    name: 'a connection string in quotes, encoded twice',
    format: 'connection-string',
    marked: `"mongodb://${id}:${mark('secret', 'ab%252Fcd')}@localhost:27017/"`,
    decoded: { secret: 'ab%2Fcd' },
    blemishes: { secret: ['percent-encoded'] },
    target: 'mongodb://localhost:27017/',
    notes: ['error by the drivers’ specification'],
  },
  {
    name: 'a connection string of another mechanism, in a sentence',
    format: 'connection-string',
    marked: `${ignored('Text before the connection string', 'Use')} mongodb://localhost/?${ignored('authMechanism', 'authMechanism=SCRAM-SHA-256')}`,
    target: 'mongodb://localhost/?authMechanism=SCRAM-SHA-256',
  },
  {
    name: 'mongosh with flags',
    format: 'mongo-command',
    marked: `$ mongosh "${address}?authSource=%24external" ${ignored('Another option', '--apiVersion 1')} --authenticationMechanism MONGODB-AWS --username ${id} --password '${secret}' --awsIamSessionToken=${token}`,
    target: `${address}?authSource=%24external`,
  },
  {
    name: 'mongosh with credentials in the string, over lines',
    format: 'mongo-command',
    marked: `mongosh \\\n  'mongodb+srv://${id}:${escapedSecret}@${host}/?${properties}' \\\n  ${ignored('--quiet', '--quiet')}\n`,
    decoded,
    target: address,
    notes: ['error by the drivers’ specification'],
  },
  {
    name: 'mongosh with $external in double quotes',
    format: 'mongo-command',
    marked: `mongosh "${address}?authSource=$external&authMechanism=MONGODB-AWS" -u ${id} -p ${secret}`,
    target: `${address}?authSource=$external&authMechanism=MONGODB-AWS`,
    notes: ['single quotes'],
  },
  {
    name: 'mongosh with $external escaped',
    format: 'mongo-command',
    marked: `mongosh "mongodb+srv://${id}:${escapedSecret}@${host}/?authSource=\\$external&${properties}"`,
    decoded,
    target: `${address}?authSource=$external`,
    notes: ['error by the drivers’ specification'],
  },
  {
    name: 'mongosh without quotes around the string',
    format: 'mongo-command',
    marked: `mongosh ${address}?authMechanism=MONGODB-AWS&authSource=%24external --username ${id} --password ${secret}`,
    target: `${address}?authMechanism=MONGODB-AWS&authSource=%24external`,
    notes: ['first &'],
  },
  {
    name: 'mongo with host and port, in a container',
    format: 'mongo-command',
    marked: `${ignored('Text before the command', 'docker run -it mongo:4.4')} mongo --host rs0/a.example.com,b.example.com --port 27018 -u ${id} -p "${secret}" --authenticationDatabase '$external'`,
    target: 'mongodb://a.example.com,b.example.com:27018/?replicaSet=rs0',
  },
  {
    name: 'mongodump, whose flag has another name',
    format: 'mongo-command',
    marked: `mongodump --uri="${address}" --username=${id} --password=${secret} --awsSessionToken ${token} ${ignored('Another option', '--db inventory')}`,
    target: address,
  },
  {
    name: 'mongosh with values that the shell puts in',
    format: 'mongo-command',
    marked: `mongosh "${address}" --username ${id} ${ignored('--password', '--password "$AWS_SECRET_ACCESS_KEY"')}`,
    target: address,
  },
  {
    name: 'mongosh that asks for the password',
    format: 'mongo-command',
    marked: `mongosh "${address}" --username ${id} ${ignored('--password', '--password')}`,
    target: address,
  },
  {
    name: 'mongosh with a string that cannot be read',
    format: 'mongo-command',
    marked: `mongosh "mongodb+srv://AKIAX:ab${ignored('The connection string', `/cd@${host}/`)}" --username ${id}`,
  },
  {
    name: 'curl --aws-sigv4',
    format: 'curl',
    marked: `curl ${ignored('Arguments of curl', 'https://sts.amazonaws.com --aws-sigv4 aws:amz:us-east-1:sts')} --user "${id}:${secret}" -H 'X-Amz-Security-Token: ${token}' ${ignored('Arguments of curl', '-d Action=GetCallerIdentity')}`,
  },
];
