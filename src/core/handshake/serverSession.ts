import { allSteps } from '../bytes/steps';
import { answerCommand } from '../mongodbAws/server/commands';
import { errorReply } from '../mongodbAws/server/errors';
import { sandboxWords } from '../mongodbAws/server/serverWords';
import { initialServerState, type ServerPorts, type ServerState } from '../mongodbAws/server/state';
import { encodeOpMsg, moreToCome } from '../wire/opMsg';
import { encodeOpReply } from '../wire/opQuery';
import { readRequest, type WireRequest } from '../wire/readRequest';

/** What became of one message. `command` is what the driver wrote, of any length: not for a log as it is. */
export interface Served {
  /** null: the server keeps silent. */
  readonly reply: Uint8Array | null;
  readonly command: string;
  readonly ok: boolean;
  readonly code?: number;
}

/**
 * One connection to the sandbox, over whole messages. The page's own sandbox, the one on TCP and the tests all speak
 * through it. Messages are to be given one after the other, each after the reply to the one before.
 */
export class ServerSession {
  readonly #ports: ServerPorts;
  #state: ServerState = initialServerState;
  #nextId = 1;

  constructor(ports: ServerPorts) {
    this.#ports = ports;
  }

  /** Whether a login has succeeded on this connection. */
  get loggedIn(): boolean {
    return this.#state.user !== null;
  }

  /** @throws Fault for a message that is not one; the connection is then to be closed */
  async receive(message: Uint8Array): Promise<Served> {
    return this.answer(allSteps(readRequest(message)));
  }

  /** The same for a message that was read. */
  async answer(request: WireRequest): Promise<Served> {
    if (request.collection !== undefined) return this.#answerLegacyHello(request);
    const { requestId, flagBits, command, body } = request;
    const { state, reply } = await answerCommand(this.#state, body, this.#ports, command);
    this.#state = state;
    if (reply === null) return { reply: null, command, ok: false };
    if ((flagBits & moreToCome) !== 0) return { reply: null, command, ...outcomeOf(reply) };
    const bytes = encodeOpMsg({ requestId: this.#nextId++, responseTo: requestId, body: reply });
    return { reply: bytes, command, ...outcomeOf(reply) };
  }

  async #answerLegacyHello({ requestId, collection, command, body }: WireRequest): Promise<Served> {
    const isHello = collection === 'admin.$cmd' && /^(hello|ismaster)$/i.test(command);
    const reply = isHello
      ? (await answerCommand(this.#state, body, this.#ports, command)).reply
      : errorReply('CommandNotFound', sandboxWords.queryUnsupported);
    if (reply === null) return { reply, command, ok: false };
    return { reply: encodeOpReply(this.#nextId++, requestId, reply), command, ...outcomeOf(reply) };
  }
}

/** What a log says of a reply. */
export function outcomeOf(reply: { ok?: unknown; code?: unknown }): { ok: boolean; code?: number } {
  return { ok: reply.ok === 1, ...(typeof reply.code === 'number' ? { code: reply.code } : {}) };
}
