import type { CountedThing, Middle, PlainThing, What } from '../../../core/paste/ignored';

const things = {
  all: 'All of it',
  arn: 'An ARN',
  argument: 'An argument',
  'byte-order-mark': 'A byte order mark',
  column: 'A column',
  'column-other': 'Another column',
  comment: 'A comment after a value',
  'connection-string': 'A connection string',
  'connection-string-of-command': 'The connection string',
  'curl-arguments': 'Arguments of curl',
  'flag-other': 'Another option',
  host: 'The host',
  line: 'A line',
  option: 'An option',
  'option-of-another-name': 'An option of another name',
  'option-secret': 'A secret among the options',
  'other-text': 'Other text',
  password: 'The password',
  quoted: 'A text in quotes',
  'quoted-other': 'Another text in quotes',
  'quoted-others': 'Other texts in quotes',
  section: 'A section',
  'section-rest': 'Text after a section name',
  setting: 'A setting',
  'setting-other': 'Another setting',
  'text-before-it': 'Text before it',
  'user-name': 'The user name',
  value: 'A value',
  'white-space-of-line': 'White space at the end of a line',
  whole: 'The whole text',
} as const satisfies Record<PlainThing, string>;

const counted = {
  property: ['A property', 'properties'],
  variable: ['Another variable', 'other variables'],
  element: ['An element of a list', 'elements of a list'],
  part: ['A part', 'parts'],
} as const satisfies Record<CountedThing, readonly [one: string, many: string]>;

const middles = {
  json: 'the JSON',
  xml: 'the XML',
  yaml: 'the YAML',
  token: 'the token',
  command: 'the command',
  'connection-string': 'the connection string',
} as const satisfies Record<Middle, string>;

/** What was not used, by its name. */
export function whatInWords(what: What): string {
  if ('named' in what) return what.named;
  switch (what.thing) {
    case 'before':
      return `Text before ${middles[what.of]}`;
    case 'after':
      return `Text after ${middles[what.of]}`;
    case 'white-space-after':
      return `White space after ${what.of}`;
    case 'section-of-kind':
      return `A section of kind ${what.of}`;
    case 'property':
    case 'variable':
    case 'element':
    case 'part': {
      const [one, many] = counted[what.thing];
      return what.count === undefined ? one : `${what.count} ${many}`;
    }
    default:
      return things[what.thing];
  }
}
