import { createInterface } from 'node:readline';
import type { Asked as Question, LoginAsked } from '../../driver';
import type { Reading } from '../../readings/recorded';

/** What a program asks once it is let in. */
export interface Asked {
  /** The reply to connectionStatus. */
  readonly status: object;
  /** How many documents of an empty collection find shows, aggregate counts and count counts. */
  readonly documents: readonly number[];
}

/** A client that has not been asked anything yet. */
export interface Client {
  ask(): Promise<Asked>;
  close(): Promise<void>;
}

/** What a driver can do, in its own way. */
export interface Program {
  readonly open: (login: LoginAsked) => Client | Promise<Client>;
  /** What it takes from a connection string; it throws where it refuses it. */
  readonly read?: (given: string) => Reading;
  readonly version: string;
}

/** Answers on standard output, a line of JSON each, what is asked on standard input, as `driver.ts` has it. */
export async function answer({ open, read, version }: Program): Promise<void> {
  const last: { client: Client | null } = { client: null };
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line) as Question;
    process.stdout.write(`${JSON.stringify(await answerTo(asked))}\n`);
  }
  await last.client?.close();

  async function answerTo(asked: Question): Promise<object> {
    if (asked.do === 'read') return { version, readings: asked.strings.map((one) => readingOf(one)) };
    if (asked.do === 'again') Object.assign(process.env, asked.environment);
    return outcomeOf(async () => {
      if (asked.do === 'login') {
        await last.client?.close();
        last.client = await open(asked);
      }
      if (last.client === null) throw new Error('no login before');
      return last.client.ask();
    });
  }

  function readingOf(given: string): Reading {
    if (!read) throw new Error('reads nothing by itself');
    try {
      return read(given);
    } catch (thrown) {
      return { said: (thrown as Error).message };
    }
  }
}

async function outcomeOf(ask: () => Promise<Asked>): Promise<object> {
  try {
    const { status, documents } = await ask();
    const { authInfo } = status as { authInfo: { authenticatedUsers: [{ user: string }?] } };
    return { ok: true, user: authInfo.authenticatedUsers[0]?.user, documents };
  } catch (thrown) {
    const { name, message, code, codeName } = thrown as Error & { code?: unknown; codeName?: unknown };
    return { ok: false, code, codeName, message: `${name}: ${message}` };
  }
}
