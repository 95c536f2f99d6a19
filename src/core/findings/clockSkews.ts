import { orNull } from '../fault/fault';
import { parseAmzDate } from '../sigv4/amzDate';
import { toleranceMs } from '../sts/checks';
import { clockIn } from '../sts/clockIn';
import type { SkewBy } from './facts/time';
import { isAged } from './isAged';
import type { Knowledge } from './knowledge';

/** How far a clock is off, by one other clock. */
export interface ClockSkew {
  readonly by: SkewBy;
  /** Whose clock it is: that of whoever signs, or of the machine that shows this. */
  readonly of: 'signer' | 'this-machine';
  /** Milliseconds by which it is ahead; negative: behind. */
  readonly ms: number;
  /** What STS takes either way, by its own sentence where that was seen. */
  readonly toleranceMs: number;
  /** Both were read at one moment; else they stand in pieces that may be of different moments. */
  readonly sure: boolean;
}

/** Pieces that are further apart are not of one login, milliseconds. */
const oneLogin = 24 * 60 * 60_000;

/**
 * Every measure of a clock in what is known, the surest first. Old evidence is no slow clock: the present moment says
 * something of a date only where that lies in the future.
 */
export function clockSkews(known: Knowledge): readonly ClockSkew[] {
  return [...bySentence(known), ...measured(known), ...betweenPieces(known)];
}

/** When the request was signed, by the clock that signed it; epoch milliseconds. */
export function signedAt({ proof, captured }: Knowledge): number | null {
  const amzDate = proof?.amzDate ?? captured?.amzDate;
  return amzDate === undefined ? null : orNull(() => parseAmzDate(amzDate));
}

function bySentence({ sts, stsAnswers = [], reply, logLines = [] }: Knowledge): readonly ClockSkew[] {
  const texts = [
    ...[...(sts ? [sts] : []), ...stsAnswers].map((answer) =>
      answer.kind === 'error' && !isAged(answer) ? answer.message : undefined,
    ),
    reply?.serverMessage,
    ...logLines.map(({ error }) => error),
  ];
  const clock = texts.map((text) => clockIn(text ?? '')).find((found) => found !== null);
  if (!clock) return [];
  const { signed, theirs, toleranceMinutes } = clock;
  return [
    {
      by: 'sts-sentence',
      of: 'signer',
      ms: signed - theirs,
      toleranceMs: toleranceMinutes * 60_000,
      sure: true,
    },
  ];
}

function measured(known: Knowledge): readonly ClockSkew[] {
  const { clockAhead, proof, sts, by } = known;
  const signed = signedAt(known);
  return [
    ...(clockAhead === undefined ? [] : [skew('hello', clockAhead, true)]),
    ...(proof && proof.receivedAt !== null && signed !== null
      ? [skew('listener', signed - proof.receivedAt, true)]
      : []),
    ...(sts?.date !== undefined && sts.receivedAt !== undefined
      ? [
          {
            ...skew('aws-date', sts.receivedAt - sts.date, true),
            of: by === 'page' ? ('signer' as const) : ('this-machine' as const),
          },
        ]
      : []),
  ];
}

function betweenPieces(known: Knowledge): readonly ClockSkew[] {
  const { hello, sts, now, proof } = known;
  const signed = signedAt(known);
  if (signed === null) return [];
  const saysClock = sts?.kind === 'error' && clockIn(sts.message ?? '') !== null;
  const date = sts?.receivedAt === undefined && !saysClock ? sts?.date : undefined;
  return [
    ...(hello?.localTime === undefined ? [] : [skew('hello', signed - hello.localTime, false)]),
    ...(date === undefined ? [] : [skew('aws-date', signed - date, false)]),
    ...(now !== undefined && typeof proof?.receivedAt !== 'number' && signed - now > toleranceMs
      ? [skew('now', signed - now, false)]
      : []),
  ].filter(({ by, ms }) => by === 'now' || Math.abs(ms) <= oneLogin);
}

function skew(by: SkewBy, ms: number, sure: boolean): ClockSkew {
  return { by, of: 'signer', ms, toleranceMs, sure };
}
