import type { What, Why } from '../ignored';
import { Fault, faultData, faultOf } from '../../fault/fault';
import type { Locate } from '../../bytes/span';
import { Findings, SetDraft, type Reading } from '../reading';
import { readUri, uriScheme } from '../uri';
import { placeIn } from '../shells/word';
import { readCommand, type CommandWord } from './words';
import { isSwitch, shownFlag } from './mongoFlags';
import { isField, meaningOf } from '../names';
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
      return isUri ? meaningOf(flag, 'flags') === 'uri' : !next.text.startsWith('-') && !isSwitch(flag);
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
    const ignore = (why: Why): void =>
      this.#findings.ignore(start, end, name === undefined ? { thing: 'argument' } : shownFlag(name), why);
    const meaning = name === undefined ? undefined : meaningOf(name, 'flags');
    if (!meaning || name === undefined) return ignore({ reason: 'no-part' });
    if (!value) return ignore({ reason: 'no-value' });
    if (value.expands && value.text !== '$external') return ignore({ reason: 'shell' });
    if (isField(meaning)) {
      const found = { field: meaning, name: shownFlag(name), text: value.text };
      return this.#findings.put(this.#draft, found, value.start, value.end);
    }
    switch (meaning) {
      case 'host':
        this.#host = value;
        return undefined;
      case 'port':
        this.#port = value;
        return undefined;
      case 'mechanism':
        return value.text === 'MONGODB-AWS' ? undefined : ignore({ reason: 'mechanism' });
      case 'source':
        if (value.expands) this.#findings.note({ code: 'external-vanishes' });
        return value.text === '$external' ? undefined : ignore({ reason: 'source' });
      case 'uri':
        return ignore({ reason: 'another-connection-string' });
      default:
        return ignore({ reason: 'no-part' });
    }
  }

  #readUri(word: CommandWord): void {
    const place = placeIn(this.#text, word);
    const expansions = word.expands ? [...word.text.matchAll(/\$[A-Za-z_{(][A-Za-z_]*/g)] : [];
    if (expansions.some(([name]) => name !== '$external')) {
      this.#ignore(word, { thing: 'connection-string-of-command' }, { reason: 'shell-into-string' });
      return;
    }
    if (expansions.length > 0) this.#findings.note({ code: 'external-vanishes' });
    if (word.endsAtAmpersand) this.#findings.note({ code: 'ampersand-ends' });
    const fault = faultOf(() => {
      this.#target = readUri(word.text, place, this.#draft, this.#findings);
    });
    if (!fault) return;
    const start = fault.facts.offset ?? word.start;
    this.#findings.miss(
      start,
      Math.max(start, word.end),
      { thing: 'connection-string-of-command' },
      { reason: 'fault', fault: faultData(fault) },
    );
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
      if (word) this.#ignore(word, { thing: 'host' }, { reason: 'fault', fault: faultData(thrown) });
      return undefined;
    }
  }

  #ignore(word: CommandWord, what: What, why: Why): void {
    this.#findings.ignore(word.wordStart, word.wordEnd, what, why);
  }
}
