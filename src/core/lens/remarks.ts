import type { Span } from '../credentials/pasted';
import { cutPassword } from './cutPassword';
import type { LensDriver } from './drivers';
import type { LensLayout, Part } from './layout';
import type { Property } from './properties';
import type { Remark } from './reading';

/** What this driver reads otherwise than it is written, and what is worth knowing: each at its characters. */
export function remarksAs(
  driver: LensDriver,
  layout: LensLayout,
  properties: readonly Property[],
  token: Property | null,
): readonly Remark[] {
  const { username, password, options } = layout;
  const propertyOptions = options.filter(({ name }) => name.raw.toLowerCase() === 'authmechanismproperties');
  return [
    ...[username, password].flatMap((part) => (part ? plusRemarks(driver.plusIsSpace.password, part) : [])),
    ...(password ? cutRemarks(driver, password) : []),
    ...propertyOptions.flatMap(({ value }) => plusRemarks(driver.plusIsSpace.token, value)),
    ...propertyRemarks(driver, properties, token),
    ...credentialRemarks(driver, username, token),
    ...sourceRemarks(driver, layout),
  ];
}

function plusRemarks(plusIsSpace: boolean, { raw, span }: Part): readonly Remark[] {
  if (!plusIsSpace) return [];
  return [...raw.matchAll(/\+/g)].map(({ index }) => ({
    span: one(span, index),
    text: 'the plus sign becomes a space',
    weight: 'loses',
  }));
}

function cutRemarks(driver: LensDriver, password: Part): readonly Remark[] {
  const cut = cutPassword(driver, password);
  if (!cut) return [];
  const text =
    'the password is cut here, and what follows is taken for the host: that part of the secret is looked up in DNS';
  return [{ span: one(password.span, cut.offset), text, weight: 'loses' }];
}

function one({ start, line, column }: Span, offset: number): Span {
  return { start: start + offset, end: start + offset + 1, line, column: column + offset };
}

function propertyRemarks(
  driver: LensDriver,
  properties: readonly Property[],
  token: Property | null,
): readonly Remark[] {
  return properties.flatMap(({ name, value, span, valueSpan }): readonly Remark[] => {
    if (name === null || token === null || span.start !== token.span.start) {
      const lost = name?.toUpperCase() === 'AWS_SESSION_TOKEN' && driver.unknownProperty.kind === 'accepts';
      return lost
        ? [{ span, text: 'the name is not known in this case, and the token is lost', weight: 'loses' }]
        : [];
    }
    const isBoolean = (driver.id === 'node6' || driver.id === 'node7') && /^(?:true|false)$/.test(value);
    return isBoolean ? [{ span: valueSpan, text: 'the token becomes a boolean', weight: 'loses' }] : [];
  });
}

function credentialRemarks(
  { credentialsInside }: LensDriver,
  username: Part | null,
  token: Property | null,
): readonly Remark[] {
  const span = username?.span ?? token?.span;
  if (!span || credentialsInside.kind === 'refused' || credentialsInside.remark === null) return [];
  return [{ span, text: credentialsInside.remark, weight: 'notes' }];
}

/** Atlas publishes authSource=admin in its TXT records, as a rule; what the connection string says goes before it. */
function sourceRemarks(
  { takesSourceOfTxt, otherSource }: LensDriver,
  { scheme, hosts, options }: LensLayout,
): readonly Remark[] {
  const says = options.some(({ name }) => name.raw.toLowerCase() === 'authsource');
  if (scheme !== 'mongodb+srv' || says || takesSourceOfTxt !== true || otherSource.kind === 'accepts')
    return [];
  return [
    {
      span: hosts.span,
      text: 'an authSource of the TXT record is taken over, and admin fails; write authSource=%24external',
      weight: 'notes',
    },
  ];
}
