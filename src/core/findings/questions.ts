import type { Finding } from './finding';
import type { Subject } from './subject';

export type Answer = 'yes' | 'no';

export type QuestionId = keyof typeof questions;

export type Answers = { readonly [Id in QuestionId]?: Answer };

export interface Effect {
  /** Shown to be right by the answer. */
  readonly clears: readonly Subject[];
  /** Made likelier by it. */
  readonly accuses: readonly Subject[];
}

/**
 * What a person can be asked, cheapest first, and what each answer rules out. A shell's answer rests on the same
 * credentials, and says nothing of how a program signs.
 */
export const questions = {
  workedBefore: {
    yes: {
      clears: ['signed-request', 'authorization', 'scope', 'connection-string'],
      accuses: ['expiry', 'key-id', 'clock'],
    },
    no: { clears: [], accuses: ['source', 'connection-string', 'secret'] },
  },
  answersInShell: {
    yes: {
      clears: ['key-id', 'secret', 'token', 'expiry'],
      accuses: ['source', 'connection-string', 'signed-request'],
    },
    no: {
      clears: ['signed-request', 'authorization', 'scope', 'connection-string', 'sts-reach'],
      accuses: ['secret', 'key-id', 'token', 'expiry'],
    },
  },
  failsLater: {
    yes: {
      clears: ['secret', 'signed-request', 'authorization', 'scope', 'connection-string', 'source', 'user'],
      accuses: ['expiry'],
    },
    no: { clears: [], accuses: [] },
  },
  officialDriver: {
    yes: { clears: ['signed-request', 'authorization'], accuses: [] },
    no: { clears: [], accuses: ['signed-request', 'authorization', 'scope'] },
  },
  worksElsewhere: {
    yes: { clears: ['user'], accuses: ['clock', 'source', 'expiry'] },
    no: { clears: ['clock'], accuses: ['secret', 'key-id'] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Answer, Effect>>>>;

/** At most so many are asked. */
export const mostAsked = 3;

export function effectsOf(answers: Answers): readonly Effect[] {
  return (Object.keys(questions) as QuestionId[]).flatMap((id) => {
    const answer = answers[id];
    return answer === undefined ? [] : [questions[id][answer]];
  });
}

/**
 * The question that tells most of the remaining causes apart; null where none would, or enough were asked.
 * @param findings those that remain
 */
export function nextQuestion(findings: readonly Finding[], answers: Answers): QuestionId | null {
  const asked = Object.keys(answers).length;
  const open = findings.filter(({ level, untold }) => level !== 'certain' && untold !== true);
  if (asked >= mostAsked || findings.some(isCertainCause) || open.length < 2) return null;
  const suspects = new Set(open.map(({ about }) => about));
  const worth = (id: QuestionId): number => {
    const told = (answer: Answer): number => {
      const { clears, accuses }: Effect = questions[id][answer];
      return (
        clears.filter((one) => suspects.has(one)).length * 2 +
        accuses.filter((one) => suspects.has(one)).length
      );
    };
    return told('yes') + told('no');
  };
  const candidates = (Object.keys(questions) as QuestionId[])
    .filter((id) => answers[id] === undefined)
    .map((id) => ({ id, worth: worth(id) }))
    .filter(({ worth: much }) => much > 0)
    .sort((a, b) => b.worth - a.worth);
  return candidates[0]?.id ?? null;
}

function isCertainCause({ level, untold }: Finding): boolean {
  return level === 'certain' && untold !== true;
}
