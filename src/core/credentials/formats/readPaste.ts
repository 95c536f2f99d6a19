import { toFault } from '../../bytes/fault';
import { pasteFormatNames, type Ignored, type Pasted, type PasteFormat } from '../pasted';
import { locatorOf, type Locate } from '../spans';
import { looksLikeConnectionString, readConnectionStringFormat, sentencesOf } from './connectionStringFormat';
import { looksLikeEnvironment, readEnvironment } from './environment';
import { looksLikeIni, readIni } from './ini';
import type { Reader } from './reading';
import { looksLikeStsJson, readStsJson } from './stsJson';

interface Format {
  readonly format: PasteFormat;
  readonly looksLike: (text: string) => boolean;
  readonly read: Reader;
}

/** The first that a text looks like reads it: those that say more about themselves come first. */
const formats: readonly Format[] = [
  { format: 'sts-json', looksLike: looksLikeStsJson, read: readStsJson },
  { format: 'ini', looksLike: looksLikeIni, read: readIni },
  { format: 'environment', looksLike: looksLikeEnvironment, read: readEnvironment },
  { format: 'connection-string', looksLike: looksLikeConnectionString, read: readConnectionStringFormat },
];

const byteOrderMark = '\uFEFF';

/**
 * Reads credentials out of whatever was pasted. Values are verbatim; every stretch of the text that is neither a
 * value, a comment nor the format's own syntax is in `ignored`. Never throws.
 */
export function readPaste(text: string): Pasted {
  const locate = locatorOf(text);
  const marked = text.startsWith(byteOrderMark);
  const read = readMarked(marked ? ` ${text.slice(1)}` : text, locate);
  if (!marked) return read;
  const mark = { span: locate(0, 1), what: 'A byte order mark', why: 'It is no part of the text.' };
  return { ...read, ignored: [mark, ...read.ignored] };
}

function readMarked(text: string, locate: Locate): Pasted {
  const chosen = formats.find(({ looksLike }) => looksLike(text));
  if (!chosen) return { format: 'unrecognised', ignored: wholeText(text, locate) };
  const { format, read } = chosen;
  try {
    return { format, ...read(text, locate) };
  } catch (thrown) {
    const fault = toFault(thrown);
    const start = Math.min(fault.facts.offset ?? 0, text.length);
    const span = locate(start, Math.max(start, text.trimEnd().length));
    const whole = locate(0, start);
    const before =
      text.slice(0, start).trim() === ''
        ? []
        : [{ span: whole, what: 'Text before it', why: 'It was not used.' }];
    return {
      format: 'unrecognised',
      ignored: [{ span, what: pasteFormatNames[format], why: sentencesOf(fault) }, ...before],
    };
  }
}

function wholeText(text: string, locate: Locate): readonly Ignored[] {
  const start = text.search(/\S/);
  if (start < 0) return [];
  return [
    {
      span: locate(start, text.trimEnd().length),
      what: 'The whole text',
      why: 'It is not a connection string, environment lines, an AWS credentials file or JSON from STS.',
    },
  ];
}
