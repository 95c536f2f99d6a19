import { isNamed, mechanismPropertiesOption, sessionTokenProperty } from '../../connectionString/shape';
import { cutPassword } from './cutPassword';
import type { UriReader } from './conduct';
import { optionsNamed, spanIn, type UriLayout, type Part } from './layout';
import type { Property } from './properties';
import type { Remark } from './reading';

/** What this driver reads otherwise than it is written, and what is worth knowing: each at its characters. */
export function remarksAs(
  driver: UriReader,
  layout: UriLayout,
  properties: readonly Property[],
  token: Property | null,
): readonly Remark[] {
  const { username, password } = layout;
  return [
    ...[username, password].flatMap((part) => (part ? plusRemarks(driver.plusIsSpace.password, part) : [])),
    ...(password ? cutRemarks(driver, password) : []),
    ...optionsNamed(layout, mechanismPropertiesOption).flatMap(({ value }) =>
      plusRemarks(driver.plusIsSpace.token, value),
    ),
    ...propertyRemarks(driver, properties, token),
    ...credentialRemarks(driver, username, token),
    ...sourceRemarks(driver, layout),
  ];
}

function plusRemarks(plusIsSpace: boolean, part: Part): readonly Remark[] {
  if (!plusIsSpace) return [];
  return [...part.raw.matchAll(/\+/g)].map(({ index }) => ({
    span: spanIn(part, index),
    effect: { code: 'plus-becomes-space' },
    weight: 'loses',
  }));
}

function cutRemarks(driver: UriReader, password: Part): readonly Remark[] {
  const cut = cutPassword(driver, password);
  if (!cut) return [];
  return [{ span: spanIn(password, cut.offset), effect: { code: 'password-cut' }, weight: 'loses' }];
}

function propertyRemarks(
  driver: UriReader,
  properties: readonly Property[],
  token: Property | null,
): readonly Remark[] {
  return properties.flatMap(({ name, value, span, valueSpan }): readonly Remark[] => {
    if (name === null || token === null || span.start !== token.span.start) {
      const lost =
        name !== null && isNamed(name, sessionTokenProperty) && driver.unknownProperty.kind === 'accepts';
      return lost ? [{ span, effect: { code: 'token-name-unknown' }, weight: 'loses' }] : [];
    }
    const isBoolean = driver.tokenAsBoolean && /^(?:true|false)$/.test(value);
    return isBoolean ? [{ span: valueSpan, effect: { code: 'token-becomes-boolean' }, weight: 'loses' }] : [];
  });
}

function credentialRemarks(
  { credentialsInside }: UriReader,
  username: Part | null,
  token: Property | null,
): readonly Remark[] {
  const span = username?.span ?? token?.span;
  if (!span || credentialsInside.kind === 'refused' || credentialsInside.effect === null) return [];
  return [{ span, effect: { code: credentialsInside.effect }, weight: 'notes' }];
}

/** Atlas publishes authSource=admin in its TXT records, as a rule; what the connection string says goes before it. */
function sourceRemarks({ takesSourceOfTxt, otherSource }: UriReader, layout: UriLayout): readonly Remark[] {
  const { scheme, hosts } = layout;
  const says = optionsNamed(layout, 'authSource').length > 0;
  if (scheme !== 'mongodb+srv' || says || takesSourceOfTxt !== true || otherSource.kind === 'accepts')
    return [];
  return [
    {
      span: hosts.span,
      effect: { code: 'source-of-txt' },
      weight: 'notes',
    },
  ];
}
