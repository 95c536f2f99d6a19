import { expect, it } from 'vitest';
import { piecesIn } from '../piecesIn';

const host = 'cluster0.abcde.mongodb.net';
const mechanism = 'authMechanism=MONGODB-AWS';
const secret = 'je7MtGbClwBF/2Zp9Utk+h3yCo8nvbEXAMPLEKEY';

function found(text: string) {
  return piecesIn(text).pieces.flatMap(({ kind, facts }) => {
    if (kind !== 'connection-string') return [];
    const { hosts, target, accessKeyId, secretAccessKey, sessionToken } = facts;
    return [[hosts, target, accessKeyId, secretAccessKey?.reveal(), sessionToken?.reveal()]];
  });
}

it.each([
  [
    'names in the place of its key and secret, with spaces in them',
    `mongodb+srv://<AWS access key>:<AWS secret key>@${host}/?${mechanism}`,
    ['<AWS access key>', '<AWS secret key>', undefined],
  ],
  [
    'a name in the place of its token',
    `mongodb+srv://<key>:<secret>@${host}/?${mechanism}&authMechanismProperties=AWS_SESSION_TOKEN:<session token (for AWS IAM Roles)>`,
    ['<key>', '<secret>', '<session token (for AWS IAM Roles)>'],
  ],
  [
    'values between the marks of a template',
    `mongodb+srv://<AKIAI44QH8DHBEXAMPLE>:<${secret}>@${host}/?${mechanism}`,
    ['<AKIAI44QH8DHBEXAMPLE>', `<${secret}>`, undefined],
  ],
])('a template’s string is read to its end: %s', (_what, text, credentials) => {
  const read = [[host], `mongodb+srv://${host}/?${mechanism}`, ...credentials];
  expect(found(text)).toEqual([read]);
  expect(found(text.replace('/?', '/<dbname>?')).map(([hosts]) => hosts)).toEqual([[host]]);
  expect(found(`uri = "${text}"`)).toEqual([read]);
  expect(found(`See ${text} there.`)).toEqual([read]);
});

it.each([`<mongodb://${host}/>`, `mongodb://${host}/<br>`, `<b>mongodb://${host}/</b>`])(
  'a string ends before marks that hold no name in it: %s',
  (text) => {
    expect(found(text).map(([hosts, target]) => [hosts, target])).toEqual([[[host], `mongodb://${host}/`]]);
  },
);
