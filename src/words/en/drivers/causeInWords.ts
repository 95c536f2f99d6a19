import type { Cause } from '../../../core/drivers/uri/facts';

type Plain = Exclude<Cause, { part: unknown } | { wanted: unknown } | { mechanism: unknown }>['code'];

const plain: Readonly<Record<Plain, string>> = {
  'empty-user': 'an empty user name',
  'property-without-name': 'a property without a name',
  'property-without-value': 'a property without a value',
  'unknown-property': 'a property that is not AWS_SESSION_TOKEN',
  'token-twice': 'a session token that is there twice',
  'credentials-inside': 'credentials in the connection string',
  'token-inside': 'a session token in the connection string',
  'user-without-password': 'a user name without a password',
  'empty-password': 'an empty password',
  'token-without-user': 'a session token without a user name',
  'no-host': 'a connection string without a host',
  'srv-with-hosts': 'more than one host with mongodb+srv',
  'srv-with-port': 'a port with mongodb+srv',
  'odd-brackets': 'brackets around what is no IPv6 address',
  'odd-port': 'a port that is no number from 1 to 65535',
  'empty-host': 'an empty place in the list of hosts',
  'bare-colons': 'an IPv6 address without brackets, or one colon too many',
  'escaped-host': 'an escape in the name of a host',
  'scram-without-password': 'a user name without a password',
  'no-slash': 'options without a slash before the ?',
  'empty-pair': 'an & with no option behind it',
  'bare-equals': 'a bare = in a value',
  'option-without-value': 'an option without a value',
  'stray-percent-in-value': 'a percent sign in a value that begins no escape',
  'repeated-option': 'an option that is there twice',
  'unknown-option': 'an option that it does not know',
  'tls-conflict': 'tls and ssl that contradict each other',
  'mechanism-in-other-case': 'a mechanism that is not in capitals',
  'unknown-mechanism': 'a mechanism that does not exist',
  'empty-source': 'an empty authSource',
  'other-source': 'an authSource other than $external',
};

/** What a driver stumbles over in a connection string, a phrase. */
export function causeInWords(cause: Cause): string {
  switch (cause.code) {
    case 'bare-character':
      return `a bare ${cause.character} in the ${cause.part}`;
    case 'not-utf8':
      return `escapes in the ${cause.part} that are no UTF-8`;
    case 'stray-percent':
      return `a percent sign that begins no escape in the ${cause.part}`;
    case 'wrong-value':
      return `a value of ${cause.name} that is ${cause.wanted === 'boolean' ? 'neither true nor false' : 'no whole number'}`;
    case 'mechanism-without-user':
      return `${cause.mechanism} without a user name`;
    default:
      return plain[cause.code];
  }
}
