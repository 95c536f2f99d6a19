import { percentDecodeOrKeep, percentDecodeOrNull } from '../../bytes/percent';
import { isNamed, sessionTokenProperty } from '../../connectionString/shape';
import { cutPassword } from './cutPassword';
import { bareCharactersIn, isNoUtf8, strayPercentIn } from './decode';
import { atParsing, type CredentialPart, type UriReader } from './conduct';
import { optionsNamed, spanIn, type UriLayout, type Part } from './layout';
import type { Property } from './properties';
import { lost, met, nothing, together, type Met } from './stumble';

/** What a driver makes of the user information as a text, whatever it logs in by. */
export function userinfoMet(driver: UriReader, layout: UriLayout): Met {
  const { username, password } = layout;
  if (username?.raw === '') {
    const beside = {
      mechanism: optionsNamed(layout, 'authMechanism').length > 0,
      colon: password !== null,
    };
    return met(driver.emptyUser((password?.raw ?? '') !== '', beside), { code: 'empty-user' }, username.span);
  }
  return together([
    username ? partMet(driver, username, 'user name', password === null ? '' : `:${password.raw}`) : nothing,
    password ? partMet(driver, password, 'password') : nothing,
  ]);
}

function partMet(driver: UriReader, part: Part, called: CredentialPart, behind = ''): Met {
  if (called === 'password' && cutPassword(driver, part)) return nothing;
  for (const at of bareCharactersIn(part.raw)) {
    const character = part.raw.charAt(at);
    const conduct = driver.bareCharacter(character, called, part.raw.slice(at + 1) + behind);
    if (conduct.kind !== 'accepts')
      return met(conduct, { code: 'bare-character', character, part: called }, spanIn(part, at));
  }
  const stray = strayPercentIn(part.raw);
  if (stray < 0) return nothing;
  return isNoUtf8(part.raw)
    ? met(driver.notUtf8, { code: 'not-utf8', part: called }, spanIn(part, stray))
    : met(driver.strayPercent(called), { code: 'stray-percent', part: called }, spanIn(part, stray));
}

/** Whether a driver takes this for the session token. */
export function isToken({ name, value }: Property, { propertyNames, emptyProperty }: UriReader): boolean {
  if (name === null || (value === '' && emptyProperty.kind === 'drops')) return false;
  return propertyNames === 'exact' ? name === sessionTokenProperty : isNamed(name, sessionTokenProperty);
}

/** Where one property makes a driver leave the whole option out: that property. */
export function spoilerOf(driver: UriReader, properties: readonly Property[]): Property | undefined {
  return properties.find((property) => {
    if (property.name === null) return driver.namelessProperty.kind === 'drops';
    if (isToken(property, driver)) return false;
    const isEmptyToken = property.value === '' && property.name === sessionTokenProperty;
    return (isEmptyToken ? driver.emptyProperty : driver.unknownProperty).kind === 'drops';
  });
}

/** What a driver makes of the mechanism's properties. */
export function propertiesMet(driver: UriReader, properties: readonly Property[]): Met {
  const dropped = { code: 'properties-left-out' } as const;
  const tokens = properties.filter((property) => isToken(property, driver));
  const second = tokens[1];
  return together([
    ...properties.map(({ name, value, span }): Met => {
      if (name === null)
        return met(driver.namelessProperty, { code: 'property-without-name' }, span, dropped);
      if (
        isNamed(name, sessionTokenProperty) &&
        (driver.propertyNames === 'any-case' || name === sessionTokenProperty)
      ) {
        return value === ''
          ? met(driver.emptyProperty, { code: 'property-without-value' }, span, dropped)
          : nothing;
      }
      return met(driver.unknownProperty, { code: 'unknown-property' }, span, dropped);
    }),
    second && driver.tokenTwice === 'refuses'
      ? met({ kind: 'refuses', when: 'parsing', words: null }, { code: 'token-twice' }, second.span)
      : nothing,
    second && driver.tokenTwice === 'first' ? lost({ code: 'first-token' }, second.span) : nothing,
  ]);
}

/** What a driver makes of credentials in the string, or of parts of them, for MONGODB-AWS. */
export function credentialsMet(
  driver: UriReader,
  { username, password }: UriLayout,
  token: Property | undefined,
): Met {
  const inside = driver.credentialsInside;
  if (username && inside.kind === 'refused') {
    return met(atParsing(inside.userinfo), { code: 'credentials-inside' }, username.span);
  }
  if (token && inside.kind === 'refused') {
    return met(atParsing(inside.token), { code: 'token-inside' }, token.span);
  }
  if (username && username.raw !== '' && password === null) {
    return met(driver.userWithoutPassword, { code: 'user-without-password' }, username.span);
  }
  if (username && username.raw !== '' && password?.raw === '') {
    return met(driver.emptyPassword, { code: 'empty-password' }, username.span);
  }
  return token && !username
    ? met(driver.tokenWithoutUser, { code: 'token-without-user' }, token.span)
    : nothing;
}

/** What a driver makes of a user name without a password, for SCRAM. */
export function scramMet(driver: UriReader, { username, password }: UriLayout): Met {
  if (!username || username.raw === '' || (password && password.raw !== '')) return nothing;
  const conduct = driver.scramWithoutPassword(password ? 'empty' : 'none');
  return met(conduct, { code: 'scram-without-password' }, username.span);
}

/** The session token as a driver reads it. */
export function tokenAs(driver: UriReader, properties: readonly Property[]): Property | undefined {
  if (spoilerOf(driver, properties)) return undefined;
  const tokens = properties.filter((property) => isToken(property, driver));
  return driver.tokenTwice === 'first' ? tokens[0] : tokens.at(-1);
}

/** As a driver decodes user information. */
export function readsUserinfo(driver: UriReader, raw: string): string {
  const text =
    driver.notUtf8.kind === 'accepts' && isNoUtf8(raw)
      ? raw.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => percentDecodeOrNull(run) ?? '\uFFFD')
      : raw;
  return percentDecodeOrKeep(text, driver.plusIsSpace.password);
}
