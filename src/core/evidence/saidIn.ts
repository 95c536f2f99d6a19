import type { ObservedChallenge, ObservedFinal, ObservedFirst } from '../capture/login';
import type { ServerWords } from '../findings/readRefusal';
import type { SeenHello } from '../findings/seen';
import type { Piece, PieceFacts, Said } from './piece';
import { codesByName } from './readers/codesByName';

/** One conversation, as far as pieces have it; of several of one kind the first. */
export interface SeenConversation {
  readonly hello?: SeenHello;
  readonly first?: ObservedFirst;
  readonly challenge?: ObservedChallenge;
  readonly final?: ObservedFinal;
  readonly reply?: ServerWords;
  /** Whether the server said that it is done. */
  readonly accepted?: true;
}

/** What driver and server said to each other, out of payloads, commands, whole messages and errors. */
export function saidIn(pieces: readonly Piece[]): SeenConversation {
  return pieces.reduce<SeenConversation>((before, piece) => ({ ...ofPiece(piece), ...before }), {});
}

function ofPiece(piece: Piece): SeenConversation {
  const { kind, facts } = piece;
  switch (kind) {
    case 'sasl-payload':
      if (facts.payload === 'client-first') return { first: facts.first };
      return facts.payload === 'server-first' ? { challenge: facts.challenge } : { final: facts.final };
    case 'sasl-command':
      return ofSaid(facts);
    case 'wire-message':
      return facts.says ? ofSaid(facts.says) : {};
    case 'hello':
      return { hello: facts };
    case 'server-error':
      return { reply: wordsOf(facts) };
    default:
      return {};
  }
}

function ofSaid(said: Said): SeenConversation {
  switch (said.command) {
    case 'saslStart':
      return { first: said.first };
    case 'saslContinue':
      return { final: said.final };
    case 'sasl-reply':
      return {
        ...(said.challenge ? { challenge: said.challenge } : {}),
        ...(said.done ? { accepted: true } : {}),
      };
    case 'hello-reply':
      return { hello: said.hello };
    case 'refusal':
      return { reply: wordsOf(said.refusal) };
    case 'hello':
    case 'connection-status':
      return {};
  }
}

function wordsOf({ message, serverCode, codeName, mechanism }: PieceFacts['server-error']): ServerWords {
  const code = serverCode ?? (codeName === undefined ? undefined : codesByName[codeName]);
  return {
    serverMessage: message,
    ...(code === undefined ? {} : { serverCode: code }),
    ...(codeName === undefined ? {} : { serverCodeName: codeName }),
    ...(mechanism === undefined ? {} : { mechanism }),
  };
}
