import type { ClientFirstFacts } from '../../../core/findings/facts/login';
import type { WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';

const harmless = {
  autoAuthorize: 'autoAuthorize is there, as Ruby’s driver sends it. Servers ignore it.',
  options: 'options is there, as the legacy shell sends it for every mechanism. Servers ignore it.',
  apiVersion: 'The Stable API is declared.',
} as const;

const orders = {
  r: 'r stands before p, as most drivers write it.',
  p: 'p stands before r, as Go’s driver writes it. Servers take either order.',
} as const;

export const clientFirstWords = {
  'mechanism-asked': () => ({ says: 'The driver asks for MONGODB-AWS.' }),
  'mechanism-other': ({ asked }) => ({
    says: `The driver asks for ${asked === '' ? 'no mechanism' : inQuotes(asked)}. Something between the connection string and the driver has lost authMechanism=MONGODB-AWS.`,
  }),
  'database-external': () => ({ says: 'It asks the database $external.' }),
  'database-other': ({ database }) => ({
    says: `It asks the database ${inQuotes(database)}; servers offer the mechanism on $external only. Leave authSource out, or set it to $external.`,
  }),
  'first-no-document': () => ({ says: 'Its payload is not a document of BSON.' }),
  'first-fields': ({ names }) => ({
    says: `The payload has ${inQuotes(names.join(', '))} beside r and p; servers refuse that.`,
  }),
  'first-as-text': () => ({ says: 'The payload came as base64 text. Servers take that, too.' }),
  'client-nonce': () => ({ says: 'The client nonce has 32 bytes.' }),
  'client-nonce-length': ({ found, wanted }) => ({
    says: `The client nonce has ${found ?? 'no'} bytes; it must have ${wanted}.`,
  }),
  flag: () => ({ says: 'The flag is 110, the letter n, as it must be.' }),
  'flag-y': () => ({
    says: 'The flag is 121, the letter y. A client must send n (110); the server passes y on to STS, so y has to be signed as well.',
  }),
  'flag-missing': () => ({ says: 'There is no flag p of type int32.' }),
  'flag-other': ({ flag }) => ({ says: `The flag is ${flag}; it must be 110, the letter n.` }),
  'field-order': ({ first }) => ({ says: orders[first] }),
  'extra-field-harmless': ({ field }) => ({ says: harmless[field] }),
  'extra-field-session': ({ field }) => ({
    says: `${field} is there; drivers leave it out of a login.`,
  }),
  'extra-field-refused': ({ field }) => ({
    says: `saslStart has the field ${inQuotes(field)}, which servers refuse (40415).`,
  }),
} as const satisfies WordsByCode<keyof ClientFirstFacts>;
