import type { QuestionId } from '../../../core/findings/questions';

interface QuestionWords {
  readonly asks: string;
  /** Something to run or to look at, for whoever does not know the answer. */
  readonly command?: string;
}

export const questionWords: Readonly<Record<QuestionId, QuestionWords>> = {
  workedBefore: { asks: 'Did this program ever log in with these credentials?' },
  answersInShell: {
    asks: 'With the same credentials, on the same machine: does the AWS CLI say who you are?',
    command: 'aws sts get-caller-identity',
  },
  failsLater: { asks: 'Does it log in at first, and fail only after a while?' },
  officialDriver: { asks: 'Is it an official MongoDB driver that signs, rather than code of your own?' },
  worksElsewhere: { asks: 'Does the same program log in from another machine, with the same credentials?' },
};
