import type { Effect } from '../../../core/drivers/uri/facts';
import { causeInWords } from './causeInWords';

type Plain = Exclude<
  Effect,
  { cause: unknown } | { name: unknown } | { instead: unknown } | { mechanism: unknown }
>;

const plain: Readonly<Record<Plain['code'], string>> = {
  'password-ignored': 'the password is ignored',
  'token-ignored': 'without a user name the token is ignored',
  'token-with-environment': 'the token goes with a key ID and secret of the environment',
  'empty-secret-signs': 'it signs with an empty secret',
  'empty-id-signs': 'it signs with an empty access key ID',
  'bytes-replaced': 'bytes that are no UTF-8 are replaced',
  'earlier-wants-slash': 'version 1.23 and earlier refuse it for want of a slash before the ?',
  'empty-host-dialled': 'it takes an empty name for a host',
  'port-missing': 'it takes an empty port for one, and cannot connect',
  'deprecated-since-3.8': 'deprecated since 3.8; 4.0 will refuse it',
  'properties-left-out':
    'a property that it cannot read makes it leave out all of them, the session token too',
  'first-token': 'the first token counts',
  'value-cut-at-equals': 'the value ends before this =',
  'first-option': 'the first of the two counts',
  'last-option': 'the last of the two counts',
  'plus-becomes-space': 'the plus sign becomes a space',
  'password-cut':
    'the password is cut here, and what follows is taken for the host: that part of the secret is looked up in DNS',
  'token-name-unknown': 'the name is not known in this case, and the token is lost',
  'token-becomes-boolean': 'the token becomes a boolean',
  'source-of-txt':
    'an authSource of the TXT record is taken over, and admin fails; write authSource=%24external',
};

/** What comes of something in a connection string, a phrase behind the driver's name. */
export function effectInWords(effect: Effect): string {
  switch (effect.code) {
    case 'refused':
      return `refused, ${causeInWords(effect.cause)}`;
    case 'left-out':
      return `${causeInWords(effect.cause)} is left out`;
    case 'value-left-out':
      return `${effect.name} is left out for its value`;
    case 'no-mechanism':
      return `without an authMechanism ${without(effect.instead)}`;
    case 'mechanism-case-left-out':
      return `a mechanism in this case is left out, and ${without(effect.instead)}`;
    case 'unknown-mechanism-left-out':
      return `it knows no such mechanism, leaves it out, and ${without(effect.instead)}`;
    case 'other-mechanism':
      return `it logs in by ${effect.mechanism}, not by MONGODB-AWS`;
    default:
      return plain[effect.code];
  }
}

function without(instead: Extract<Effect, { instead: unknown }>['instead']): string {
  return instead === 'SCRAM'
    ? 'it logs in by SCRAM, with the access key ID for a user name'
    : 'it connects without logging in';
}
