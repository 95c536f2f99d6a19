import { describe, expect, it } from 'vitest';
import { parseConnectionString } from '../../core/connectionString/connectionString';
import { isNamed, type ConnectionString } from '../../core/connectionString/shape';
import { targetOptionsOf } from '../../core/connectionString/targetOptions';
import { targetRemarksOf } from '../../core/connectionString/targetRemarks';
import { unsentOptions } from '../../core/connectionString/withoutSecrets';
import { Secret } from '../../core/credentials/secret';
import { orNull } from '../../core/fault/fault';
import { compareDrivers } from '../../core/drivers/uri/compareDrivers';
import { outOfScope } from './outOfScope';
import { stringCases, type StringCase, type SuiteCredential } from './suites';

/** In what our readers differ from a case; nothing: it passes. */
function complaints(one: StringCase): readonly string[] {
  const cs = orNull(() => parseConnectionString(one.uri));
  const options = cs && orNull(() => targetOptionsOf(cs));
  if (!cs || !options) return one.valid ? ['is refused'] : [];
  // What the specification has as an error since 2025-10 is told, since most drivers still take it.
  const told = targetRemarksOf(one.uri).some(({ code }) => code === 'credentials-inside');
  if (!one.valid) return told ? [] : ['is accepted'];
  const warns =
    cs.warnings.length + options.disregarded.length > 0 ||
    unsentOptions(cs).some(({ option }) => option === undefined);
  return [
    ...(typeof one.warning === 'boolean' && warns !== one.warning ? ['warns otherwise'] : []),
    ...(one.hosts ? hostsOf(cs, one.hosts) : []),
    ...(one.auth ? authOf(cs, one.auth) : []),
    ...Object.entries(one.options ?? {}).flatMap(([name, value]) => optionOf(cs, name, value)),
    ...(one.credential ? credentialOf(cs, one.uri, one.credential) : []),
  ];
}

function hostsOf(cs: ConnectionString, wanted: NonNullable<StringCase['hosts']>): readonly string[] {
  const hosts = cs.hosts.map(({ host, port = null }) => ({ host, port }));
  return JSON.stringify(hosts) === JSON.stringify(wanted.map(({ host, port }) => ({ host, port })))
    ? []
    : ['has other hosts'];
}

function authOf(
  { userinfo, database }: ConnectionString,
  wanted: NonNullable<StringCase['auth']>,
): readonly string[] {
  return [
    ...((userinfo?.username.text ?? null) === wanted.username ? [] : ['has another user name']),
    ...((userinfo?.password?.text.reveal() ?? null) === wanted.password ? [] : ['has another password']),
    ...(wanted.db === null || database?.text === wanted.db ? [] : ['has another database']),
  ];
}

function optionOf(cs: ConnectionString, name: string, wanted: unknown): readonly string[] {
  if (isNamed(name, 'authMechanismProperties'))
    return propertiesOf(cs, wanted as SuiteCredential['mechanism_properties']);
  const found = cs.options.filter((option) => isNamed(option.name, name)).map(({ value }) => textOf(value));
  const texts = Array.isArray(wanted) ? wanted.map(textIn) : [`${wanted as string}`];
  const last = Array.isArray(wanted) && texts.length === found.length ? found : found.slice(-1);
  const commas = last.length === 1 ? (last[0] ?? '').split(',') : last;
  return [last, commas].some((each) => JSON.stringify(each) === JSON.stringify(texts))
    ? []
    : [`has another ${name}`];
}

/** As the string has it: lists by commas, tags as `name:value`. */
function textIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${value as string}`;
  return Object.entries(value)
    .map(([name, text]) => `${name}:${text as string}`)
    .join(',');
}

function textOf(value: string | Secret): string {
  return value instanceof Secret ? value.reveal() : value;
}

function propertiesOf(
  { mechanismProperties }: ConnectionString,
  wanted: SuiteCredential['mechanism_properties'],
): readonly string[] {
  const found = Object.fromEntries(mechanismProperties.map(({ name, value }) => [name, value.reveal()]));
  return Object.entries(wanted ?? {}).every(
    ([name, value]) => found[name] === value || isDefault(name, value),
  )
    ? []
    : ['has other mechanism properties'];
}

/** Kerberos has a default, which is for a driver to add. */
function isDefault(name: string, value: unknown): boolean {
  return name === 'SERVICE_NAME' && value === 'mongodb';
}

function credentialOf(cs: ConnectionString, uri: string, wanted: SuiteCredential): readonly string[] {
  const { authMechanism = null, authSource } = targetOptionsOf(cs);
  const [reading] = compareDrivers(uri).readings;
  // Of MONGODB-AWS and SCRAM alone a source is told that does not stand there.
  const source = authSource ?? reading?.source ?? wanted.source;
  return [
    ...authOf(cs, { username: wanted.username, password: wanted.password, db: null }),
    ...(authMechanism === wanted.mechanism ? [] : ['has another mechanism']),
    ...(source === wanted.source ? [] : ['has another source']),
    ...propertiesOf(cs, wanted.mechanism_properties),
  ];
}

describe.each(['auth', 'connection-string', 'uri-options'] as const)('the suite %s', (suite) => {
  const cases = stringCases(suite).map((one) => ({ ...one, excused: outOfScope.find(({ is }) => is(one)) }));

  it.each(cases.filter(({ excused }) => !excused))('$file: $description', (one) => {
    expect(complaints(one), one.uri).toEqual([]);
  });

  it('has nothing out of scope that passes', () => {
    const passing = cases.filter((one) => one.excused && complaints(one).length === 0);
    expect(passing.map(({ description }) => description)).toEqual([]);
  });
});

it('each reason for leaving something out is needed', () => {
  const all = (['auth', 'connection-string', 'uri-options'] as const).flatMap((suite) => stringCases(suite));
  expect(outOfScope.filter(({ is }) => !all.some((one) => is(one))).map(({ what }) => what)).toEqual([]);
});
