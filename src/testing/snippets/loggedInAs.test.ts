import { expect, it } from 'vitest';
import { loggedInAs } from './loggedInAs';

const role = { arn: 'arn:aws:sts::123456789012:assumed-role/app/ada' };
const told = 'arn:aws:iam::123456789012:role/app';

it.each([
  ['JSON', `{ "authenticatedUsers": [{ "user": "${told}", "db": "$external" }] }`],
  ['libmongoc', `{ "authenticatedUsers" : [ { "user" : "${told}", "db" : "$external" } ] }`],
  ['a shell', `authenticatedUsers: [ { user: '${told}', db: '$external' } ]`],
  ['a map of Go', `map[authenticatedUserRoles:[] authenticatedUsers:[map[db:$external user:${told}]]]`],
  ['a document of Java', `Document{{authenticatedUsers=[Document{{user=${told}, db=$external}}]}}`],
])('who is logged in is found in what %s prints', (_language, printed) => {
  expect(printed).toMatch(loggedInAs(role));
  expect(printed.replace(told, `${told}lication`)).not.toMatch(loggedInAs(role));
  expect(printed.replace(told, '')).not.toMatch(loggedInAs(role));
});

it('nobody is logged in of whom only the roles are told', () => {
  expect(`{"authenticatedUsers":[],"authenticatedUserRoles":[{"user":"${told}"}]}`).not.toMatch(
    loggedInAs(role),
  );
});
