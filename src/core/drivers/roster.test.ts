import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceIds, type Part } from '../sources/source';
import { recordedIn } from '../../testing/drivers/readings/recorded';
import { originInWords } from '../../words/en/drivers/originInWords';
import { versionOf } from '../../words/en/drivers/versionOf';
import type { Driver } from './driver';
import type { Origin } from '../quotation/origin';
import type { Quotation } from './quotation';
import { drivers, roster, type DriverId } from './roster';

const src = join(import.meta.dirname, '../..');
const parts: readonly (readonly Part[])[] = [
  [],
  ['accessKeyId'],
  ['secretAccessKey'],
  ['sessionToken'],
  ['tokenFile'],
  ['roleArn'],
];

/** Every message that a driver is told to give, anywhere. */
function heard({ majors, chains, reactions }: Driver): ReadonlySet<Quotation> {
  const found = new Set<Quotation>();
  const look = (thing: unknown): void => {
    if (typeof thing !== 'object' || thing === null || thing instanceof Set) return;
    if ('text' in thing && 'from' in thing) {
      const quotation = thing as Quotation;
      found.add(quotation.pattern ?? quotation);
      return;
    }
    for (const inner of Object.values(thing)) look(inner);
  };
  look(reactions);
  for (const { uri } of Object.values(majors)) {
    look(uri);
    for (const part of ['user name', 'password'] as const) {
      look([...'/:@?#[]'].map((character) => uri.bareCharacter(character, part, 'rest')));
      look([...'/:@?#[]'].map((character) => uri.bareCharacter(character, part, '')));
      look(uri.strayPercent(part));
    }
    const flags = [true, false];
    look(
      flags.flatMap((hasPassword) =>
        flags.flatMap((mechanism) => flags.map((colon) => uri.emptyUser(hasPassword, { mechanism, colon }))),
      ),
    );
    look([
      uri.scramWithoutUser('PLAIN'),
      uri.scramWithoutPassword('none'),
      uri.scramWithoutPassword('empty'),
    ]);
    look(['', '0', '-1', '65536', 'abc'].map((port) => uri.hosts.port(port)));
    look(['::1', 'h::1'].flatMap((text) => flags.map((hasUser) => uri.hosts.bareColons(text, hasUser))));
    look([uri.repeatedOption('w'), uri.emptyOption('w')]);
    look(['w', 'zlibCompressionLevel', 'socketTimeoutMS'].map((name) => uri.unknownOption(name)));
    look([uri.wrongValue('tls', 'boolean'), uri.wrongValue('maxPoolSize', 'whole number')]);
    look(
      ['maxPoolSize', 'srvMaxHosts', 'connectTimeoutMS'].map((name) =>
        uri.wrongValue(name, 'number from 0 up'),
      ),
    );
    look(uri.emptyOption('authMechanism'));
  }
  for (const chain of Object.values(chains)) {
    look(chain.refuses);
    look(sourceIds.flatMap((id) => parts.map((has) => chain.atIncomplete(id, has))));
  }
  return found;
}

describe.each(Object.entries<Driver>(roster))('%s', (id, driver) => {
  it('is quoted from its table alone, and each message in it is given somewhere', () => {
    expect(new Set(heard(driver))).toEqual(new Set(Object.values(driver.said)));
  });

  it('has each message once', () => {
    const texts = Object.values(driver.said).map(({ text }) => text);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it('says of each message and each fact whether it was run or read, in which version, and when it was run', () => {
    const { said, majors, chains, habits, reactions } = driver;
    const told = [said, majors, chains].flatMap((rows) => Object.values<{ readonly from: Origin }>(rows));
    const elsewhere = Object.values(majors).flatMap(({ except = {}, renewal }) => [
      ...Object.values(except),
      ...(renewal ? [renewal.from] : []),
    ]);
    for (const from of [
      ...told.map((one) => one.from),
      reactions.from,
      ...elsewhere,
      ...Object.values(habits),
    ]) {
      if (from.how === 'run') {
        expect(`${from.program} ${from.version} ${from.on}`).toMatch(/^[a-z-]+ \d[\d.]+.* \d{4}-\d\d-\d\d$/);
      } else {
        expect(from.file).toMatch(/^[\w./-]+\.\w+$/);
        expect(versionOf(from), from.commit).toMatch(/^(?:a )?(?:version|of) /);
      }
      expect(originInWords(from)).toMatch(/^(?:Seen with \S+ \d.* on \d{4}-|Read from its source, )/);
    }
  });

  it('is told as run only where it is recorded, in that version', () => {
    const run = Object.entries(driver.majors).filter(([, { from }]) => from.how === 'run');
    const recorded = recordedIn(id);
    expect(new Set(run.map(([major]) => major))).toEqual(new Set(Object.keys(recorded)));
    for (const [major, { from }] of run) {
      const { driver: program, version, on } = recorded[major as DriverId]?.from ?? {};
      expect(from).toEqual({ how: 'run', program, version, on });
    }
  });
});

/** The text between the marks that a literal has in source. */
function quotedIn(content: string, text: string): readonly unknown[] {
  return ["'", '"', '`'].flatMap((mark) => content.split(`${mark}${text}${mark}`).slice(1));
}

it('a message of a driver stands in its file and nowhere else', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:core|page|server|words)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(src, path), 'utf8')] as const);
  const said = new Map<string, number>();
  for (const driver of drivers) {
    for (const { text } of Object.values(driver.said)) said.set(text, (said.get(text) ?? 0) + 1);
  }
  // What is shorter is said of other things, too.
  const told = [...said].filter(([text]) => text.length > 20);
  expect(told.length).toBeGreaterThan(80);
  for (const [text, times] of told) {
    const places = files.flatMap(([path, content]) => quotedIn(content, text).map(() => path));
    expect(places.length, `${text}\n${places.join('\n')}`).toBe(times);
  }
});
