import { spawnSync } from 'node:child_process';
import { MongoClient } from 'mongodb';
import { MongoClient as MongoClient6 } from 'mongodb-6';
import { describe, expect, it } from 'vitest';
import { pythonWithPyMongo } from '../../../testing/snippets/python';
import type { DriverId } from '../roster';
import { compareDrivers } from './compareDrivers';
import type { Reading } from './reading';

const base = 'authMechanism=MONGODB-AWS';

function readingOf(id: DriverId, text: string): Reading {
  const reading = compareDrivers(text).readings.find(({ driver }) => driver === id);
  if (!reading) throw new TypeError(`no reading of ${id}`);
  return reading;
}

/** What the real driver makes of it: its error's words, or what it read. */
function realDriver(Client: typeof MongoClient, text: string): object {
  try {
    const { credentials } = new Client(text).options;
    const token: unknown = credentials?.mechanismProperties.AWS_SESSION_TOKEN;
    return {
      user: credentials?.username ?? '',
      password: credentials?.password ?? '',
      token: token === undefined ? '' : `${token as string}`,
      source: credentials?.source ?? null,
    };
  } catch (thrown) {
    return { words: (thrown as Error).message };
  }
}

function readBy(id: DriverId, text: string): object {
  const { acceptance, accessKeyId, secretAccessKey, sessionToken, source } = readingOf(id, text);
  if (acceptance.kind === 'refused') return { words: acceptance.words };
  return {
    user: accessKeyId ?? '',
    password: secretAccessKey?.reveal() ?? '',
    token: sessionToken?.reveal() ?? '',
    source,
  };
}

const properties = (text: string): string => `mongodb://AKIA:pw@h/?${base}&authMechanismProperties=${text}`;

const strings = [
  `mongodb://h/?${base}`,
  `mongodb://h/test?${base}`,
  `mongodb://h,i:27018/?${base}&replicaSet=r`,
  `mongodb://h/?${base}&authSource=$external`,
  `mongodb://h/?${base}&authSource=%24external`,
  `mongodb://h/?${base}&authSource=admin`,
  `mongodb://h/?${base}&authSource=$EXTERNAL`,
  `mongodb://h/?${base}&authSource=`,
  `mongodb://AKIA@h/?${base}`,
  `mongodb://AKIA:@h/?${base}`,
  `mongodb://AKIA:se%2Fc+ret@h/?${base}`,
  `mongodb://AKIA:a%252Fb@h/?${base}`,
  `mongodb://AKIA:a/b@h/?${base}`,
  `mongodb://AKIA:a:b@h/?${base}`,
  `mongodb://AKIA:a@b@h/?${base}`,
  `mongodb://AKIA:a%2Fx@b+c@d%2Fe@h/?${base}`,
  `mongodb://AKIA:@b@h/?${base}`,
  `mongodb://AKIA:a%b@h/?${base}`,
  `mongodb://AKIA:a%zz@h/?${base}`,
  `mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:tok`,
  properties('AWS_SESSION_TOKEN:to+k%2Fe%3D'),
  properties('aws_session_token:tok'),
  properties('tok'),
  properties('FOO:tok'),
  properties('AWS_SESSION_TOKEN:a%2Cb'),
  properties('AWS_SESSION_TOKEN:a,b'),
  properties('AWS_SESSION_TOKEN:true'),
  properties('AWS_SESSION_TOKEN:'),
  properties('AWS_SESSION_TOKEN:a:b'),
  `mongodb://h/?${base}&authMechanismProperties=AWS_SESSION_TOKEN:a&authMechanismProperties=AWS_SESSION_TOKEN:b`,
  // field.md 4 and corrections.md A5, B
  `mongodb://h/?autoSource=%24external&${base}`,
  'mongodb://h/?authMechanism=MONGODB-Amazon',
  'mongodb://h/?authMechanism=mongodb-aws',
  'mongodb://AKIA:pw@h/?authMechanism=mongodb-aws',
  'mongodb://h/?authMechanism=',
  'mongodb://h/',
  'mongodb://AKIA:pw@h/',
  'mongodb://AKIA:pw@h/test',
  'mongodb://AKIA:pw@h/?authSource=%24external',
  'mongodb://AKIA:pw@h/?authMechanismProperties=AWS_SESSION_TOKEN:t',
  'mongodb://h/?authMechanism=SCRAM-SHA-256',
  'mongodb://AKIA:pw@h/?authMechanism=SCRAM-SHA-256',
  `mongodb://h/?${base}&tls=true&ssl=false`,
  `mongodb://h/?${base}&tls=TRUE`,
  `mongodb://h/?${base}&tlsInsecure=maybe`,
  `mongodb://h/?${base}&retryWrites=truee`,
  `mongodb://h/?${base}&retryWrites=`,
  `mongodb://h/?${base}&connectTimeoutMS=abc`,
  `mongodb://h/?${base}&connectTimeoutMS=1.5`,
  `mongodb://h/?${base}&connectTimeoutMS=12abc`,
  `mongodb://h/?${base}&maxPoolSize=-1`,
  `mongodb+srv://h.a.b/?${base}&srvMaxHosts=-1`,
  `mongodb://h/?${base}&zlibCompressionLevel=-1`,
  `mongodb+srv://h.a.b:27017/?${base}`,
  `mongodb+srv://h.a.b,i.a.b/?${base}`,
  `mongodb://@[host.name]:27017/?${base}`,
  `mongodb://[host.name]:27017/?${base}`,
  `mongodb://[::1]:27017/?${base}`,
  `mongodb://@h/?${base}`,
  `mongodb://:pw@h/?${base}`,
  `mongodb:///?${base}`,
  `mongodb://h?${base}`,
  `mongodb://h/?${base}&`,
  `mongodb://h/?${base}&&tls=true`,
  `mongodb://h/?${base}&w=1&w=2`,
  `mongodb://AKIA:a#b@h/?${base}`,
  `mongodb://AKIA:a[b]@h/?${base}`,
  `mongodb://AKIA:a?b@h/?${base}`,
  `mongodb://AK#IA:ab@h/?${base}`,
  `mongodb://AKIA:a%FFb@h/?${base}`,
  properties('AWS_SESSION_TOKEN:a=b=='),
  properties('AWS_SESSION_TOKEN:a,AWS_SESSION_TOKEN:b'),
  properties('FOO:t,AWS_SESSION_TOKEN:u'),
  properties(''),
];

/** The driver names what varies. */
const generalised = (made: object): object =>
  'words' in made
    ? {
        words: String(made.words)
          .replace(/Invalid source '[^']*'/, "Invalid source '…'")
          .replace(/(authMechanism one of ).*(, got ).*/, '$1…$2…')
          .replace(/(Expected \w+ to be stringified int value, got: ).*/, '$1…')
          .replace(/(can only be a positive int value, got: ).*/, '$1…')
          .replace(/(Unable to parse ).*( with URL)/, '$1…$2')
          .replace(/(Username contains unescaped characters ).*/, '$1…')
          .replace(/(are required in )".*"/, '$1…'),
      }
    : made;

describe.each([
  ['node6', MongoClient6 as unknown as typeof MongoClient],
  ['node7', MongoClient],
] as const)('the column %s is what the real driver does', (id, Client) => {
  it.each(strings)('%s', (text) => {
    expect(readBy(id, text)).toEqual(generalised(realDriver(Client, text)));
  });
});

const python = pythonWithPyMongo();
const program = `
import json, sys, warnings
from pymongo import MongoClient
warnings.simplefilter('ignore')
told = []
for text in json.load(sys.stdin):
    try:
        one = MongoClient(text, connect=False).options.pool_options._credentials
        properties = getattr(one, 'mechanism_properties', None)
        told.append({
            'user': getattr(one, 'username', None) or '',
            'password': getattr(one, 'password', None) or '',
            'token': getattr(properties, 'aws_session_token', None) or '',
            'source': getattr(one, 'source', None),
        })
    except Exception as thrown:
        told.append({'words': str(thrown)})
print(json.dumps(told))
`;

describe.skipIf(python === null)('the column python is what PyMongo does', () => {
  // PyMongo forgets what it does not log in by, and asks DNS for the names of mongodb+srv as soon as it is made.
  const asked = strings.filter(
    (text) => !text.startsWith('mongodb+srv') || text.includes(':27017') || text.includes(','),
  );
  const told: readonly object[] =
    python === null
      ? []
      : (JSON.parse(
          spawnSync(python, ['-c', program], { input: JSON.stringify(asked), encoding: 'utf8' }).stdout,
        ) as object[]);

  it.each(asked.map((text, i) => [text, told[i]] as const))('%s', (text, real) => {
    const read = readBy('python', text);
    const reading = readingOf('python', text);
    const ignored = reading.logsInBy === 'MONGODB-AWS' ? {} : { token: '' };
    expect('words' in read ? read : { ...read, ...ignored }).toEqual(real);
  });
});
