import { SaxesParser } from 'saxes';
import type { Fault } from '../../fault/fault';
import { Secret } from '../../credentials/secret';
import type { IdentityReply, StsHttpReply, StsRefused, StsReply } from './exchange';
import { invalidReply as invalid } from './invalidReply';

/** The longest reply that is read, in characters. STS's own are about 2 KiB. */
const maxLength = 256 * 1024;

/**
 * Reads STS's answer to AssumeRole and AssumeRoleWithWebIdentity (STS API Reference, "Examples").
 * @throws Fault `sts-reply-invalid`; no part of the reply is in it
 */
export function readStsReply({ status, body }: StsHttpReply): StsReply {
  const texts = textsOf(body);
  if (texts.has('Error')) return refused(status, texts);
  const text = textIn(texts);
  const expiration = Date.parse(text('Expiration'));
  if (Number.isNaN(expiration)) throw invalid({ problem: 'expiration' });
  return {
    kind: 'issued',
    credentials: {
      accessKeyId: text('AccessKeyId'),
      secretAccessKey: new Secret(text('SecretAccessKey')),
      sessionToken: new Secret(text('SessionToken')),
      expiration,
      arn: text('Arn'),
    },
    requestId: texts.get('RequestId') ?? '',
  };
}

/** Reads STS's answer to GetCallerIdentity. @throws Fault as `readStsReply` */
export function readIdentityReply({ status, body }: StsHttpReply): IdentityReply {
  const texts = textsOf(body);
  if (texts.has('Error')) return refused(status, texts);
  const text = textIn(texts);
  const identity = { arn: text('Arn'), userId: text('UserId'), account: text('Account') };
  return { kind: 'identity', identity, requestId: texts.get('RequestId') ?? '' };
}

type Texts = ReadonlyMap<string, string>;

function refused(status: number, texts: Texts): StsRefused {
  const text = textIn(texts);
  const [code, message] = [text('Code'), text('Message')];
  return { kind: 'refused', status, code, message, requestId: texts.get('RequestId') ?? '' };
}

function textIn(texts: Texts): (name: string) => string {
  return (name) => {
    const found = texts.get(name);
    if (found === undefined) throw invalid({ problem: 'missing', name });
    return found;
  };
}

/** The text of each element by its name; the answers that are read here have no name twice. */
function textsOf(body: string): Texts {
  if (body.length > maxLength) throw invalid({ problem: 'too-long', found: body.length });
  // The parser fails on half a character.
  if (/\p{Surrogate}/u.test(body)) throw invalid({ problem: 'not-unicode' });
  const texts = new Map<string, string>();
  const path: string[] = [];
  let broken: Fault | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    path.push(name);
    texts.set(name, '');
  });
  parser.on('text', (text) => {
    const name = path.at(-1);
    if (name !== undefined) texts.set(name, (texts.get(name) ?? '') + text.trim());
  });
  parser.on('closetag', () => path.pop());
  parser.on('error', () => {
    broken ??= invalid({ problem: 'xml', line: parser.line, column: parser.column + 1 });
  });
  parser.write(body).close();
  if (broken !== null) throw broken as Fault;
  return texts;
}
