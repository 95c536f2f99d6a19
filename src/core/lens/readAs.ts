import { percentDecodeOrKeep } from '../bytes/percent';
import {
  isNamed,
  mechanismPropertiesOption,
  sessionTokenProperty,
} from '../credentials/connectionString/shape';
import type { Span } from '../credentials/pasted';
import { Secret } from '../credentials/secret';
import { cutPassword } from './cutPassword';
import { bareCharacterIn, strayPercentIn } from './decode';
import { lensDrivers, type Conduct, type LensDriver, type LensDriverId } from './drivers';
import { optionsNamed, spanIn, type LensLayout } from './layout';
import { propertiesAs, type Property } from './properties';
import type { Acceptance, Reading, Remark } from './reading';
import { remarksAs } from './remarks';

const external = '$external';

/** What this driver makes of a connection string: the first thing that it stumbles over decides. */
export function readAs(id: LensDriverId, layout: LensLayout): Reading {
  const driver = lensDrivers[id];
  const properties = optionsNamed(layout, mechanismPropertiesOption).flatMap(({ value }) =>
    propertiesAs(driver, value),
  );
  const token = properties.findLast(({ name }) => isTokenName(name, driver));
  const source = sourceAs(driver, layout);
  const stumbles = [
    ...userinfoStumbles(driver, layout),
    ...optionStumbles(driver, layout),
    ...propertyStumbles(driver, properties),
    ...credentialStumbles(driver, layout, token),
    ...source.stumbles,
  ];
  const acceptance = stumbles.find(({ kind }) => kind === 'refused') ?? stumbles[0] ?? { kind: 'accepted' };
  const { username, password } = layout;
  const reads = (raw: string): string => percentDecodeOrKeep(raw, driver.plusIsSpace.password);
  const cut = password && cutPassword(driver, password);
  return {
    driver: id,
    acceptance,
    ...(username && username.raw !== '' ? { accessKeyId: reads(username.raw) } : {}),
    ...(password ? { secretAccessKey: new Secret(reads((cut ?? password).raw)) } : {}),
    ...(token ? { sessionToken: new Secret(token.value) } : {}),
    source: source.text,
    remarks: [...remarksAs(driver, layout, properties, token ?? null), ...refusalRemark(acceptance)],
  };
}

function isTokenName(name: string | null, { propertyNames }: LensDriver): boolean {
  if (name === null) return false;
  return propertyNames === 'exact' ? name === sessionTokenProperty : isNamed(name, sessionTokenProperty);
}

type Stumble = Exclude<Acceptance, { kind: 'accepted' }>;

/** A conduct towards a stretch of text, as something to stumble over; accepting is nothing to stumble over. */
function stumble(conduct: Conduct, over: string, span: Span): readonly Stumble[] {
  switch (conduct.kind) {
    case 'accepts':
      return [];
    case 'unknown':
      return [{ kind: 'unknown', over, span }];
    case 'refuses':
      return [{ kind: 'refused', when: conduct.when, words: conduct.words, over, span }];
  }
}

function userinfoStumbles(driver: LensDriver, { username, password }: LensLayout): readonly Stumble[] {
  const parts = [
    { part: username, called: 'user name' },
    { part: password, called: 'password' },
  ] as const;
  return parts.flatMap(({ part, called }): readonly Stumble[] => {
    if (!part) return [];
    const bare = bareCharacterIn(part.raw);
    if (bare >= 0) {
      if (called === 'password' && cutPassword(driver, part)) return [];
      const character = part.raw.charAt(bare);
      const words = driver.bareCharacter(character, called);
      return [refused(words, `a bare ${character} in the ${called}`, spanIn(part, bare))];
    }
    const stray = strayPercentIn(part.raw);
    if (stray < 0) return [];
    return [
      refused(
        driver.strayPercent,
        `a percent sign that begins no escape in the ${called}`,
        spanIn(part, stray),
      ),
    ];
  });
}

function refused(words: string | null, over: string, span: Span): Stumble {
  return { kind: 'refused', when: 'parsing', words, over, span };
}

function optionStumbles(driver: LensDriver, { options }: LensLayout): readonly Stumble[] {
  const seen = new Set<string>();
  return options.flatMap(({ name }) => {
    const key = name.raw.toLowerCase();
    if (seen.has(key))
      return stumble(driver.repeatedOption(name.raw), 'an option that is there twice', name.span);
    seen.add(key);
    return [];
  });
}

function propertyStumbles(driver: LensDriver, properties: readonly Property[]): readonly Stumble[] {
  return properties.flatMap(({ name, value, span }) => {
    if (name === null) return stumble(driver.namelessProperty, 'a property without a name', span);
    if (!isTokenName(name, driver)) {
      return stumble(driver.unknownProperty, 'a property that is not AWS_SESSION_TOKEN', span);
    }
    const doubtful = driver.propertyNames === 'unknown' && name !== sessionTokenProperty;
    if (doubtful) return stumble({ kind: 'unknown' }, 'a property name in another case', span);
    return value === '' ? stumble(driver.emptyProperty, 'a property without a value', span) : [];
  });
}

function credentialStumbles(
  driver: LensDriver,
  { username, password }: LensLayout,
  token: Property | undefined,
): readonly Stumble[] {
  const inside = driver.credentialsInside;
  if (username && inside.kind === 'refused') {
    return [refused(inside.userinfo, 'credentials in the connection string', username.span)];
  }
  if (username && (password === null || password.raw === '')) {
    return stumble(driver.userWithoutPassword, 'a user name without a password', username.span);
  }
  if (token && inside.kind === 'refused') {
    return [refused(inside.token, 'a session token in the connection string', token.span)];
  }
  return token && !username
    ? stumble(driver.tokenWithoutUser, 'a session token without a user name', token.span)
    : [];
}

function sourceAs(
  driver: LensDriver,
  layout: LensLayout,
): { readonly text: string | null; readonly stumbles: readonly Stumble[] } {
  const option = optionsNamed(layout, 'authSource').at(-1);
  if (!option) return { text: external, stumbles: [] };
  const written = percentDecodeOrKeep(option.value.raw, driver.plusIsSpace.token);
  const { span } = option.value.raw === '' ? option.name : option.value;
  if (written === '')
    return { text: null, stumbles: stumble(driver.emptySource, 'an empty authSource', span) };
  const fits = driver.id === 'c' ? written.toLowerCase() === external : written === external;
  if (fits) return { text: external, stumbles: [] };
  const { otherSource } = driver;
  const text = otherSource.kind === 'accepts' ? external : null;
  return { text, stumbles: stumble(otherSource, 'an authSource other than $external', span) };
}

function refusalRemark(acceptance: Acceptance): readonly Remark[] {
  if (acceptance.kind !== 'refused') return [];
  return [{ span: acceptance.span, text: `refused, ${acceptance.over}`, weight: 'refuses' }];
}
