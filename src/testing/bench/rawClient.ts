import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Document } from '../../core/bson/document';
import { clientNonce } from '../../core/mongodbAws/clientFirst';
import { answer, begin, judgeChallenge, judgeOutcome } from '../../core/mongodbAws/conversation';
import { stsRequest } from '../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../core/sigv4/amzDate';
import { signRequest } from '../../core/sigv4/sign';
import { Framer } from '../../core/wire/framer';
import { decodeOpMsg, encodeOpMsg } from '../../core/wire/opMsg';
import { exampleUser } from '../exampleUser';

/** A connection whose messages are bytes of one's own. */
export class RawClient {
  readonly #socket: Socket;
  readonly #framer = new Framer(2 ** 20);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
  }

  static async open(port: number): Promise<RawClient> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  /** @returns the reply; null when the server hangs up in its place */
  async ask(message: Uint8Array): Promise<Uint8Array | null> {
    const socket = this.#socket;
    if (socket.destroyed) return null;
    return new Promise((resolve) => {
      const settle = (reply: Uint8Array | null): void => {
        socket.off('data', take).off('close', hungUp);
        resolve(reply);
      };
      const hungUp = (): void => settle(null);
      const take = (chunk: Buffer): void => {
        const [reply] = this.#framer.push(chunk);
        if (reply) settle(reply);
      };
      socket.on('data', take).once('close', hungUp);
      socket.write(message);
    });
  }

  async command(body: Document): Promise<Document> {
    const reply = await this.ask(encodeOpMsg({ requestId: 1, responseTo: 0, body }));
    if (!reply) throw new Error('The server hung up');
    return decodeOpMsg(reply).body;
  }

  /** As the IAM user of the examples. */
  async login(): Promise<void> {
    const sent = begin(clientNonce(new Uint8Array(randomBytes(32))));
    const challenged = judgeChallenge(sent, await this.command(sent.command));
    const { signing } = await signRequest(
      stsRequest(challenged.challenge),
      exampleUser('iam-user'),
      { region: challenged.challenge.region, service: 'sts', amzDate: formatAmzDate(Date.now()) },
      Sha256,
    );
    const final = answer(challenged, signing, undefined);
    judgeOutcome(final, await this.command(final.command));
  }

  close(): void {
    this.#socket.destroy();
  }
}
