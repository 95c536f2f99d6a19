import { Fault, faultOf, unreachable } from '../../fault/fault';
import type { Locate } from '../../credentials/spans';
import { Findings, SetDraft, type Reading } from '../reading';
import { readUri, sentencesOf, uriScheme } from '../uri';
import { readCommand, placeIn, type CommandWord } from './words';
import { isSwitch, mongoFlag, shownFlag } from './mongoFlags';
import { optionsOf, reportAround, type Option } from './options';

const program =
  /(?<=^|[\s;&|/\\])(?:mongosh|mongo|mongo(?:dump|restore|export|import|stat|top|files))(?:\.exe)?(?=[ \t]+[^=\s])/gm;
const telling =
  /mongodb(?:\+srv)?:\/\/|[ \t](?:--(?:username|password|host|uri|authenticationMechanism|aws(?:Iam)?SessionToken)\b|-[up][ \t])/i;

export function looksLikeMongoCommand(text: string): boolean {
  return programAt(text) >= 0;
}

/** The last name of a program in front of what tells its purpose: an image may be called mongo as well. */
function programAt(text: string): number {
  const told = text.search(telling);
  if (told < 0) return -1;
  const names = [...text.slice(0, told + 2).matchAll(program)];
  return names.at(-1)?.index ?? -1;
}

/**
 * Reads a command line of mongosh, mongo or one of the Database Tools as a POSIX shell splits it: the connection string
 * with its credentials, and the flags, which count more.
 */
export function readMongoCommand(text: string, locate: Locate): Reading {
  return new MongoCommandReader(text, locate).read();
}

class MongoCommandReader {
  readonly #text: string;
  readonly #findings: Findings;
  readonly #draft = new SetDraft();
  #target: string | undefined;
  #host: CommandWord | undefined;
  #port: CommandWord | undefined;

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#findings = new Findings(locate);
  }

  read(): Reading {
    const start = Math.max(0, programAt(this.#text));
    const { words, end } = readCommand(this.#text, start);
    const options = optionsOf(this.#text, words.slice(1), (flag, next) => {
      const isUri = uriScheme.test(next.text);
      return isUri ? mongoFlag(flag)?.is === 'uri' : !next.text.startsWith('-') && !isSwitch(flag);
    });
    // the connection string first: a flag says it again
    const uri = options.find(({ value }) => value && uriScheme.test(value.text));
    if (uri?.value) this.#readUri(uri.value);
    for (const option of options) if (option !== uri) this.#readOption(option);
    this.#target ??= this.#addressOfFlags();
    reportAround(this.#text, start, end, this.#findings);
    return this.#findings.reading('mongo-command', [this.#draft], this.#target);
  }

  #readOption({ flag: name, value, start, end }: Option): void {
    const ignore = (why: string): void =>
      this.#findings.ignore(start, end, name === undefined ? 'An argument' : shownFlag(name), why);
    const flag = name === undefined ? undefined : mongoFlag(name);
    if (!flag || name === undefined) return ignore('It is no part of the credentials.');
    if (!value) return ignore('It has no value here; the program asks for it.');
    if (value.expands && value.text !== '$external')
      return ignore('A shell puts its value in here; it is not in this text.');
    switch (flag.is) {
      case 'credential': {
        const found = { field: flag.field, name: shownFlag(name), text: value.text };
        return this.#findings.put(this.#draft, found, value.start, value.end);
      }
      case 'host':
        this.#host = value;
        return undefined;
      case 'port':
        this.#port = value;
        return undefined;
      case 'mechanism':
        return value.text === 'MONGODB-AWS'
          ? undefined
          : ignore('Another mechanism is named; this is MONGODB-AWS.');
      case 'source':
        if (value.expands) this.#findings.note(externalVanishes);
        return value.text === '$external' ? undefined : ignore('MONGODB-AWS has no source but $external.');
      case 'uri':
        return ignore('There is another connection string.');
      default:
        return unreachable(flag);
    }
  }

  #readUri(word: CommandWord): void {
    const place = placeIn(this.#text, word);
    const expansions = word.expands ? [...word.text.matchAll(/\$[A-Za-z_{(][A-Za-z_]*/g)] : [];
    if (expansions.some(([name]) => name !== '$external')) {
      this.#ignore(word, 'The connection string', 'A shell puts values into it; they are not in this text.');
      return;
    }
    if (expansions.length > 0) this.#findings.note(externalVanishes);
    if (word.endsAtAmpersand) this.#findings.note(ampersandEnds);
    const fault = faultOf(() => {
      this.#target = readUri(word.text, place, this.#draft, this.#findings);
    });
    if (!fault) return;
    const start = fault.facts.offset ?? word.start;
    this.#findings.miss(start, Math.max(start, word.end), 'The connection string', sentencesOf(fault));
  }

  /** `--host [set/]host,host` and `--port`. */
  #addressOfFlags(): string | undefined {
    if (!this.#host && !this.#port) return undefined;
    const [, set, hosts = ''] = /^(?:([^/]*)\/)?(.*)$/s.exec(this.#host?.text ?? 'localhost') ?? [];
    const port = this.#port && !/:\d+$/.test(hosts) ? `:${this.#port.text}` : '';
    const query = set === undefined ? '' : `?replicaSet=${set}`;
    const word = this.#host ?? this.#port;
    const place = (): number => word?.start ?? 0;
    try {
      return readUri(`mongodb://${hosts}${port}/${query}`, place, new SetDraft(), this.#findings);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      if (word) this.#ignore(word, 'The host', sentencesOf(thrown));
      return undefined;
    }
  }

  #ignore(word: CommandWord, what: string, why: string): void {
    this.#findings.ignore(word.wordStart, word.wordEnd, what, why);
  }
}

const externalVanishes =
  'Outside single quotes a shell puts the value of a variable in place of $external, and there is none. Put single quotes around it.';

const ampersandEnds =
  'Without quotes a shell ends the command at the first & of the connection string. Put single quotes around it.';
