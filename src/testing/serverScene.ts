import { Sha256 } from '@aws-crypto/sha256-browser';
import { decodeDocument, encodeDocument, type Document } from '../core/bson/document';
import type { AwsCredentials } from '../core/credentials/awsCredentials';
import { clientNonce } from '../core/mongodbAws/clientFirst';
import { answer, begin, judgeChallenge, type Challenged } from '../core/mongodbAws/conversation';
import { answerCommand } from '../core/mongodbAws/server/commands';
import type { ServerFinding } from '../core/mongodbAws/server/finding';
import {
  initialServerState,
  sandboxStsHost,
  type ServerPorts,
  type ServerState,
} from '../core/mongodbAws/server/state';
import { stsRequest } from '../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../core/sigv4/amzDate';
import { signRequest } from '../core/sigv4/sign';
import { builtInUsers } from '../core/sts/builtInUsers';
import { reasonInWords } from '../words/en/refusals/reasonInWords';

const wall = Date.UTC(2026, 10, 24, 10, 15, 0);

/** One connection to the server's half, document by document, as the wire would carry them. */
export class ServerScene {
  readonly findings: ServerFinding[] = [];
  /** Milliseconds of each wait that was asked for; none takes any time. */
  readonly waits: number[] = [];
  readonly #ports: ServerPorts;
  #state: ServerState = initialServerState;

  constructor(ports: Partial<ServerPorts> = {}) {
    this.#ports = {
      users: builtInUsers(),
      stsHost: sandboxStsHost,
      now: () => wall,
      random: (length) => new Uint8Array(length).fill(7),
      Sha256,
      inWords: reasonInWords,
      tell: (finding) => this.findings.push(finding),
      wait: async (ms) => void this.waits.push(ms),
      ...ports,
    };
  }

  /** @returns null where the server is silent */
  async send(command: Document): Promise<Document | null> {
    const { state, reply } = await answerCommand(this.#state, carried(command), this.#ports);
    this.#state = state;
    return reply === null ? null : carried(reply);
  }

  /** The reply to a right saslStart, and the challenge in it. */
  async start(change: Document = {}): Promise<{ reply: Document | null; challenged: () => Challenged }> {
    const first = begin(clientNonce(new Uint8Array(32).fill(3)));
    const reply = await this.send({ ...first.command, ...change });
    return { reply, challenged: () => judgeChallenge(first, reply ?? {}) };
  }

  /** Logs in as a right client would. @returns the reply to saslContinue */
  async login(credentials: AwsCredentials): Promise<Document> {
    const challenged = (await this.start()).challenged();
    const scope = {
      region: challenged.challenge.region,
      service: 'sts',
      amzDate: formatAmzDate(wall),
    };
    const { signing } = await signRequest(stsRequest(challenged.challenge), credentials, scope, Sha256);
    return (await this.send(answer(challenged, signing, credentials.sessionToken).command)) ?? {};
  }

  /** Answers the challenge by a header as it stands. */
  async answerWith(authorization: string, amzDate = formatAmzDate(wall)): Promise<Document> {
    const challenged = (await this.start()).challenged();
    return (await this.send(answer(challenged, { authorization, amzDate }, undefined).command)) ?? {};
  }

  async whoAmI(): Promise<readonly Document[]> {
    const status = await this.send({ connectionStatus: 1, $db: 'admin' });
    return status?.authInfo.authenticatedUsers ?? [];
  }
}

function carried(document: Document): Document {
  return decodeDocument(encodeDocument(document));
}
