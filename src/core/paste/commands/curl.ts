import type { Why } from '../ignored';
import type { Locate } from '../../bytes/span';
import { Findings, SetDraft, type Reading, type SetField } from '../reading';
import { behind, optionsOf, reportAround, type Option } from './options';
import { placeIn } from '../shells/word';
import { readCommand, type CommandWord } from './words';

const program = /(?<=^|[\s;&|/])curl(?=[ \t])/m;
const tokenHeader = /^[ \t]*x-amz-security-token:[ \t]*/i;

export function looksLikeCurl(text: string): boolean {
  return /--aws-sigv4\b/.test(text) && program.test(text) && /[ \t](?:-u|--user)\b/.test(text);
}

/** Reads `curl --aws-sigv4 … --user ID:SECRET`, and the session token out of its header. */
export function readCurl(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const draft = new SetDraft();
  const start = Math.max(0, text.search(program));
  const { words, end } = readCommand(text, start);
  const put = (field: SetField, word: CommandWord, length = word.text.length): void => {
    const found = { field, name: { thing: 'value' } as const, text: word.text.slice(0, length) };
    findings.put(draft, found, word.start, placeIn(text, word)(length));
  };
  let unused: { start: number; end: number } | undefined;
  const endUnused = (): void => {
    if (unused) findings.ignore(unused.start, unused.end, { thing: 'curl-arguments' }, noPart);
    unused = undefined;
  };
  for (const option of optionsOf(text, words.slice(1), (flag) => !isSwitch(flag))) {
    const { value } = option;
    const token = value && isHeader(option) ? tokenHeader.exec(value.text)?.[0] : undefined;
    if (!value || value.expands || (token === undefined && !isUser(option))) {
      unused = { start: unused?.start ?? option.start, end: option.end };
      continue;
    }
    endUnused();
    const colon = value.text.indexOf(':');
    if (token !== undefined) put('sessionToken', behind(text, value, token.length));
    else if (colon < 0) put('accessKeyId', value);
    else {
      put('accessKeyId', value, colon);
      put('secretAccessKey', behind(text, value, colon + 1));
    }
  }
  endUnused();
  reportAround(text, start, end, findings);
  return findings.reading('curl', [draft]);
}

const noPart: Why = { reason: 'no-part-or-shell' };

function isUser({ flag }: Option): boolean {
  return flag === '-u' || flag === '--user';
}

function isHeader({ flag }: Option): boolean {
  return flag === '-H' || flag === '--header';
}

/** Of curl's many flags without a value, those that come with a request that is signed. */
function isSwitch(flag: string): boolean {
  return /^(?:-[a-zA-Z]*[vsSkiLgGf]|--(?:verbose|silent|show-error|insecure|include|location|globoff|get|fail|compressed|http1\.1|http2))$/.test(
    flag,
  );
}
