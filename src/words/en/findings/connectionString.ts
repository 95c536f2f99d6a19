import type { DriversMake, UriFacts, UriThing } from '../../../core/findings/facts/connectionString';
import { majors } from '../../../core/drivers/roster';
import { causeInWords } from '../drivers/causeInWords';
import { originsInWords } from '../drivers/originInWords';
import { effectInWords } from '../drivers/effectInWords';
import type { FindingWords, WordsByCode } from './findingWords';
import { seeDrivers } from './pageAdvice';

const escapeOnce = 'Write + as %2B, / as %2F, = as %3D, once';
const takeThemOut =
  'Take the credentials out of the string, and give them by the environment or by a source that renews them';
const nameIt = 'Write authMechanism=MONGODB-AWS, in capitals';
const external = 'Write authSource=%24external, or leave it out; in a shell, put the string in single quotes';
const tokenForm = 'Write authMechanismProperties=AWS_SESSION_TOKEN:… once, the token percent-encoded';
const noPort = 'With mongodb+srv there is one name and no port: DNS gives the hosts and their ports';

/** What the connection string has that drivers stumble over or read otherwise, and what each makes of it. */
export const uriWords: WordsByCode<keyof UriFacts> = {
  'uri-empty-user': (facts) => thing(facts, escapeOnce),
  'uri-property-without-name': (facts) => thing(facts, tokenForm),
  'uri-property-without-value': (facts) => thing(facts, tokenForm),
  'uri-unknown-property': (facts) => thing(facts, tokenForm),
  'uri-token-twice': (facts) => thing(facts, tokenForm),
  'uri-credentials-inside': (facts) => thing(facts, takeThemOut),
  'uri-token-inside': (facts) => thing(facts, takeThemOut),
  'uri-user-without-password': (facts) => thing(facts, takeThemOut),
  'uri-empty-password': (facts) =>
    thing(facts, 'Fill in the secret access key: perhaps a variable was empty'),
  'uri-token-without-user': (facts) => thing(facts, 'Give all three values in one place'),
  'uri-no-host': (facts) => thing(facts, 'Write the host behind the @'),
  'uri-srv-with-hosts': (facts) => thing(facts, noPort),
  'uri-srv-with-port': (facts) => thing(facts, noPort),
  'uri-odd-brackets': (facts) => thing(facts, 'Write the host without brackets: they are for IPv6 addresses'),
  'uri-odd-port': (facts) =>
    thing(facts, 'Write a number from 1 to 65535 behind the colon, or leave the colon out'),
  'uri-empty-host': (facts) => thing(facts, 'Remove the comma that has no host beside it'),
  'uri-bare-colons': (facts) =>
    thing(facts, 'Put brackets around an IPv6 address, as in [::1]; one colon parts a name from its port'),
  'uri-escaped-host': (facts) => thing(facts, 'Write the name of the host as it is, without %'),
  'uri-scram-without-password': (facts) => thing(facts, nameIt),
  'uri-no-slash': (facts) => thing(facts, 'Put a slash before the ?'),
  'uri-empty-pair': (facts) => thing(facts, 'Remove the & that has no option beside it'),
  'uri-bare-equals': (facts) => thing(facts, escapeOnce),
  'uri-option-without-value': (facts) => thing(facts, 'Give the option a value, or take it away'),
  'uri-stray-percent-in-value': (facts) => thing(facts, 'Write a percent sign as %25'),
  'uri-repeated-option': (facts) => thing(facts, 'Leave one of the two'),
  'uri-unknown-option': (facts) => ({
    ...thing(
      facts,
      facts.meant === null ? 'Compare the name with the list of options' : `Perhaps ${facts.meant} was meant`,
    ),
    title: 'An option that drivers do not know',
  }),
  'uri-tls-conflict': (facts) => thing(facts, 'Keep tls only: ssl is its old name'),
  'uri-mechanism-in-other-case': (facts) => thing(facts, nameIt),
  'uri-unknown-mechanism': (facts) => thing(facts, nameIt),
  'uri-empty-source': (facts) =>
    thing(
      facts,
      'Perhaps a shell took $external for a variable: put the string in single quotes, or write %24external',
    ),
  'uri-other-source': (facts) => thing(facts, external),
  'uri-bare-character': (facts) => thing(facts, escapeOnce),
  'uri-not-utf8': (facts) => thing(facts, escapeOnce),
  'uri-stray-percent': (facts) => thing(facts, 'Write a percent sign as %25; a secret access key has none'),
  'uri-wrong-value': (facts) => thing(facts, 'Write true or false, or a number where one belongs'),
  'uri-mechanism-without-user': (facts) => thing(facts, nameIt),
  'uri-first-token': (facts) => thing(facts, tokenForm),
  'uri-first-option': (facts) => thing(facts, 'Leave one of the two'),
  'uri-last-option': (facts) => thing(facts, 'Leave one of the two'),
  'uri-value-cut-at-equals': (facts) => thing(facts, escapeOnce),
  'uri-plus-becomes-space': (facts) => thing(facts, 'Write + as %2B: every driver reads that as a plus sign'),
  'uri-password-cut': (facts) => thing(facts, 'Write @ as %40'),
  'uri-token-name-unknown': (facts) => thing(facts, tokenForm),
  'uri-token-becomes-boolean': (facts) => thing(facts, tokenForm),
  'uri-source-of-txt': (facts) => thing(facts, external),
  'uri-no-mechanism': (facts) => thing(facts, nameIt),
  'uri-other-mechanism': (facts) => thing(facts, nameIt),
  'uri-encoded-twice': ({ part }) => ({
    title: 'Escapes that were escaped again',
    says: `The ${part === 'password' ? 'secret access key' : 'session token'} in the connection string is percent-encoded twice (%252F for %2F): every driver reads it with percent signs in it, and AWS issues none.`,
    next: ['Encode it once'],
  }),
};

function thing({ cause, made, drivers }: UriThing, next: string): FindingWords {
  const what = cause ? `The connection string has ${causeInWords(cause)}. ` : 'In the connection string: ';
  const named = new Set(made.flatMap((one) => one.drivers)).size;
  const rest = drivers > 1 && named < drivers ? ' The others read it as it is written.' : '';
  return {
    ...(cause ? { title: sentence(causeInWords(cause)) } : titleOf(made)),
    says: `${what}${made.map(makes).join(' ')}${rest}`,
    next: drivers > 1 ? [next, seeDrivers] : [next],
  };
}

function titleOf(made: readonly DriversMake[]): Pick<FindingWords, 'title'> {
  const [effect] = made.flatMap(({ does }) => (does.kind === 'read' ? [does.effect] : []));
  return effect ? { title: sentence(effectInWords(effect)) } : {};
}

function makes({ drivers, does }: DriversMake): string {
  const names = drivers.map((id) => majors[id].name).join(', ');
  const known = originsInWords(drivers.map((id) => majors[id].from));
  switch (does.kind) {
    case 'refuse': {
      const when = does.when === 'parsing' ? 'before connecting' : 'at login';
      return `${names}: refused ${when}${does.words === null ? '' : `, “${does.words}” (${known})`}.`;
    }
    case 'read':
      return `${names}: ${effectInWords(does.effect)}.`;
    case 'unknown':
      return `${names}: not known.`;
  }
}

function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
