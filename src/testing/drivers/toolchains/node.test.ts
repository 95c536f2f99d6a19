import { beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../cases';
import { takes } from '../driver';
import { complaints } from '../judge';
import { npmDrivers } from './node';
import { logIn, type Login } from '../run';

let logins: readonly Login[];
// Two at a time and all of them beforehand: each is a process that takes a processor for most of a second.
beforeAll(async () => {
  logins = await logIn(npmDrivers, cases, 2);
}, 400_000);

describe.each(npmDrivers.map((driver) => [driver.name, driver] as const))('%s', (_name, driver) => {
  const attempts = cases.filter((attempt) => takes(driver, attempt));
  it.each(attempts.map((attempt) => [attempt.claim, attempt] as const))('%s', (_claim, attempt) => {
    const login = logins.find((one) => one.driver === driver && one.attempt === attempt);
    expect(login && { complaints: complaints(login), told: login.told }).toMatchObject({ complaints: [] });
  });
});
