import type { StsJudgement } from '../../sts/judgement';
import type { ServerModeId } from './modes';
import type { RefusalReason } from './refusalReason';

/** Which database user an ARN was looked up as, and whether there is one. */
export interface UserLookup {
  readonly mode: ServerModeId;
  readonly databaseUser: string;
  readonly found: boolean;
}

/** What the server's half found out, which no client of a real server is ever told. */
export type ServerFinding =
  | {
      readonly type: 'judged';
      readonly judgement: StsJudgement;
      /** Absent when STS refused: nobody was looked up. */
      readonly lookup?: UserLookup;
    }
  /** The server refused by itself; STS was not asked. */
  | {
      readonly type: 'refused-by-server';
      readonly reason: RefusalReason;
      /** Byte offset in the payload, where the payload was at fault. */
      readonly offset?: number;
      /** It was told to refuse, whatever came. */
      readonly chosen?: true;
    };
