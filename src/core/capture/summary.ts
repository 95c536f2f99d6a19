import type { Document } from '../bson/document';
import { flatText } from '../bytes/flatCopy';
import { EchoMask } from '../credentials/echoMask';
import { maskedKeyId } from '../credentials/shownKeyId';
import type { Secret } from '../credentials/secret';
import { refusalIn } from '../mongodbAws/conversation';
import { accessKeyIdIn, readAuthorization, splitCredential } from '../sigv4/authorization';
import { maskedIdIn } from '../sigv4/misplacedSecrets';
import type { WireRequest } from '../wire/readRequest';
import type { ConnectionSummary, DriverFacts, EntryBody } from './connection';
import { bodyOf, readFinal } from './login';

/** A summary being built up, and the command whose reply comes next. */
export interface Digest {
  readonly summary: ConnectionSummary;
  readonly asked: string | null;
  /** The session token that went to a cluster, until its reply has come: a cluster may say it back. */
  readonly sent?: Secret;
}

/** A longer one is no token: one of AWS has a kilobyte or two. */
const mostOfToken = 16_384;

/** A connection of which nothing is known yet. @param openedAt epoch milliseconds */
export function newDigest(id: number, openedAt: number, relayed: boolean): Digest {
  return { summary: { id, openedAt, outcome: 'quiet', login: false, relayed }, asked: null };
}

/**
 * What one more entry adds. Only messages count, not what anyone found, so that it is the same for a relayed
 * connection. Never throws: what cannot be read adds nothing.
 * @param now epoch milliseconds
 * @param read what a driver's message was read as, null where it cannot be read; absent: it is read here
 */
export function digest(before: Digest, entry: EntryBody, now: number, read?: WireRequest | null): Digest {
  const { summary } = before;
  switch (entry.type) {
    case 'message':
      return entry.from === 'driver'
        ? digestCommand(before, read === undefined ? asRead(entry.message) : read)
        : digestReply(before, entry.message);
    case 'fault':
      return isUndecided(summary) ? { ...before, summary: { ...summary, outcome: 'broken' } } : before;
    case 'closed':
      return {
        asked: null,
        summary: {
          ...summary,
          closedAt: now,
          // Whoever hangs up inside a login gave it up.
          outcome: summary.outcome === 'open' ? 'broken' : summary.outcome,
        },
      };
    case 'stray':
    case 'finding':
    case 'link':
    case 'opened':
    case 'secured':
      return before;
  }
}

function isUndecided({ outcome }: ConnectionSummary): boolean {
  return outcome === 'open' || outcome === 'quiet';
}

function asRead(message: Uint8Array): Pick<WireRequest, 'command' | 'body'> | null {
  const body = bodyOf(message);
  return body && { command: Object.keys(body)[0] ?? '', body };
}

function digestCommand({ summary }: Digest, request: Pick<WireRequest, 'command' | 'body'> | null): Digest {
  if (!request) return { summary, asked: null };
  const { body } = request;
  const asked = cut(request.command, 128);
  if (/^(?:hello|ismaster)$/i.test(asked)) {
    const driver = driverOf(body.client);
    return { asked, summary: driver ? { ...summary, driver } : summary };
  }
  if (asked === 'saslStart') {
    const { code: _code, message: _message, ...rest } = summary;
    return { asked, summary: { ...rest, login: true, outcome: 'open' } };
  }
  if (asked === 'saslContinue') {
    const { authorization, sessionToken } = readFinal(body);
    const accessKeyId = maskedIdIn(authorization) === null ? accessKeyIdIn(authorization) : maskedKeyId;
    const isKept = summary.relayed && sessionToken !== undefined && sessionToken.length <= mostOfToken;
    return {
      asked,
      ...(isKept ? { sent: sessionToken } : {}),
      summary:
        accessKeyId === null
          ? summary
          : {
              ...summary,
              accessKeyId: cut(accessKeyId, 128),
              token: sessionToken !== undefined,
              ...regionIn(authorization),
            },
    };
  }
  return { asked, summary };
}

function regionIn(authorization: string): Pick<ConnectionSummary, 'region'> {
  const scoped = splitCredential(readAuthorization(authorization).credential ?? '');
  return scoped && scoped.region !== '' ? { region: cut(scoped.region, 128) } : {};
}

function digestReply({ summary, asked, sent }: Digest, message: Uint8Array): Digest {
  const done: Digest = { summary, asked: null };
  if (asked !== 'saslStart' && asked !== 'saslContinue') return done;
  const body = bodyOf(message);
  if (!body) return done;
  const refused = refusalIn(body);
  if (refused) {
    const { serverCode, serverMessage } = refused;
    return {
      asked: null,
      summary: {
        ...summary,
        // A relay that lost the cluster tells the driver in a server's place; nobody rejected anything.
        outcome: summary.outcome === 'broken' ? 'broken' : 'rejected',
        ...(serverCode === undefined ? {} : { code: serverCode }),
        message: cut(new EchoMask(sent ? [sent] : []).text(serverMessage), 512),
      },
    };
  }
  if (body.done !== true) return done;
  return { asked: null, summary: { ...summary, outcome: 'authenticated' } };
}

function driverOf(client: unknown): DriverFacts | null {
  if (typeof client !== 'object' || client === null) return null;
  const { driver, os, platform, application } = client as Document;
  const name = textIn(driver, 'name');
  if (name === undefined) return null;
  const facts = {
    platform: typeof platform === 'string' ? cut(platform, 128) : undefined,
    os:
      [textIn(os, 'name') ?? textIn(os, 'type'), textIn(os, 'version')].filter(Boolean).join(' ') ||
      undefined,
    application: textIn(application, 'name'),
  };
  const known = Object.entries(facts).filter(([, text]) => text !== undefined);
  return { name, version: textIn(driver, 'version') ?? '', ...Object.fromEntries(known) };
}

function textIn(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = (value as Document)[name];
  return typeof text === 'string' ? cut(text, 128) : undefined;
}

/** A text that is no part of another, for it is kept long after what it was taken from. */
function cut(text: string, length: number): string {
  if (text.length <= length) return flatText(text);
  // Half of a character beyond the first plane is none.
  return flatText(`${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
}
