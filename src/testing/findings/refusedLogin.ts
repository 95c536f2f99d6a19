import { Sha256 } from '@aws-crypto/sha256-browser';
import { hexEncode } from '../../core/bytes/hex';
import type { ConnectionRecord } from '../../core/capture/connection';
import { observe } from '../../core/capture/observe';
import { Secret } from '../../core/credentials/secret';
import { capturesOf } from '../../core/evidence/capturesOf';
import { knowledgeOfPieces } from '../../core/evidence/knowledgeOfPieces';
import { piecesIn } from '../../core/evidence/piecesIn';
import type { Knowledge } from '../../core/findings/knowledge';
import { knowledgeOf } from '../../core/findings/knowledgeOf';
import { knowledgeOfRecord } from '../../core/findings/knowledgeOfRecord';
import { searchNow } from '../../core/mistakes/search/searchNow';
import type { MistakeId } from '../../core/mistakes/table/mistakes';
import type { ServerModeId } from '../../core/mongodbAws/server/modes';
import { builtInUsers, type ExampleUser } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import type { HandshakeEvent } from '../../core/trace/events';
import { exampleUser } from '../exampleUser';
import { runWith, wall } from '../lab/scene';
import { RecordedConnection } from '../listener/recordedLogin';

/** One login as each mode of the page knows it, with all its evidence and the secret given. */
export interface KnownTo {
  readonly handshake: Knowledge;
  readonly listen: Knowledge;
  /** Whose evidence has STS's answer where it was asked. */
  readonly diagnose: Knowledge;
  /** The same before STS was asked. */
  readonly unasked: Knowledge;
}

/**
 * A login in the sandbox with something broken on purpose, or with nothing.
 * @param user somebody whom the sandbox knows from the start, or whom it is told of
 */
export async function loginKnown(
  user: ExampleUser['id'] | SandboxUser,
  serverMode: ServerModeId,
  mistake: MistakeId | null,
): Promise<KnownTo> {
  const somebody = typeof user === 'string' ? exampleUser(user) : user;
  const { accessKeyId, secretAccessKey, sessionToken = new Secret('') } = somebody;
  const credentials = { accessKeyId, secretAccessKey, sessionToken };
  const lab = mistake === null ? [] : [{ id: mistake }];
  const run = { ...credentials, serverMode, lab };
  const log = await runWith(run, 'in the page', [...builtInUsers(), somebody]);
  const record = recordOf(log);
  const seen = knowledgeOfRecord(record);
  const listen = { ...knowledgeOf(await observe(record, Sha256)), ...seen, judge: 'sandbox' } as const;
  const messages = messagesIn(log).map(hexEncode);
  const brings = (texts: readonly string[]): Knowledge =>
    knowledgeOfPieces(piecesIn(texts.join('\n')).pieces, {
      credentials: { secretAccessKey },
      now: wall + 60_000,
    });
  const brought = brings([...messages, ...answersIn(log)]);
  const captures = capturesOf(brought);
  const [input] = captures.kind === 'whole' ? captures.inputs : [];
  const check = input ? { check: searchNow(input, [secretAccessKey]) } : {};
  return {
    handshake: { ...knowledgeOf(log), credentials, judge: 'sandbox' },
    listen: { ...listen, ...check },
    diagnose: { ...brought, ...check },
    unasked: { ...brings(messages), ...check },
  };
}

function messagesIn(log: readonly HandshakeEvent[]): readonly Uint8Array[] {
  return log.flatMap((event) => (event.type === 'sent' || event.type === 'received' ? [event.message] : []));
}

/** What STS says to the same signed request, as somebody who asks it gets it. */
function answersIn(log: readonly HandshakeEvent[]): readonly string[] {
  return log.flatMap((event) => {
    if (event.type !== 'judged' || event.judgement.outcome.accepted) return [];
    const { code, message } = event.judgement.outcome.error;
    return [
      `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    ];
  });
}

/** The same as a listener records it of a driver. */
function recordOf(log: readonly HandshakeEvent[]): ConnectionRecord {
  const connection = new RecordedConnection({ at: wall });
  for (const event of log) {
    switch (event.type) {
      case 'sent':
        connection.add({ type: 'message', from: 'driver', message: event.message });
        break;
      case 'received':
        connection.add({ type: 'message', from: 'server', message: event.message });
        break;
      case 'judged':
      case 'refused-by-server':
        connection.add({ type: 'finding', finding: event });
        break;
      default:
    }
  }
  return connection.record();
}
