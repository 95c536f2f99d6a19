import type { PieceFacts, Written } from '../piece';
import type { EvidenceReader, Found } from '../scan';
import { firstMatches } from './firstMatches';

/** `--output text`, and a row of `--output table`: account, ARN, user id in the order of their names. */
const row =
  /(?<account>\d{12})[ \t|]{1,40}(?<arn>arn:[^\s|]{1,512})[ \t|]{1,40}(?<userId>[A-Z0-9]{12,32}(?::[\w+=,.@-]{1,64})?)/g;

/** A line of one name and its value, as YAML and a narrow table have it. */
const pair = /^[ \t|]{0,40}"?(Account|Arn|UserId)"?[ \t]{0,40}[:|=][ \t]{0,40}["']?([^\s|"',]{1,512})/;

/** Answers of `aws sts get-caller-identity` that are no JSON. */
export const identityTexts: EvidenceReader = ({ text, lines }) => {
  const rows = firstMatches(text, row).map(({ index, 0: whole, groups }): Found => {
    const { account = '', arn = '', userId = '' } = groups ?? {};
    const written: Written = whole.includes('|') ? 'table' : 'text';
    return {
      kind: 'sts-identity',
      start: index,
      end: index + whole.length,
      facts: { written, arn, account, userId },
    };
  });
  return [...rows, ...inPairs(lines)];
};

function inPairs(lines: readonly { readonly start: number; readonly text: string }[]): readonly Found[] {
  const found: Found[] = [];
  let block: { name: string; value: string; start: number; end: number; isTable: boolean }[] = [];
  const close = (): void => {
    const of = (name: string): string | undefined => block.findLast((entry) => entry.name === name)?.value;
    const [arn, account, userId] = [of('Arn'), of('Account'), of('UserId')];
    const [first, last] = [block[0], block.at(-1)];
    if (first && last && arn?.startsWith('arn:') && (account !== undefined || userId !== undefined)) {
      const facts: PieceFacts['sts-identity'] = {
        written: first.isTable ? 'table' : 'text',
        arn,
        ...(account === undefined ? {} : { account }),
        ...(userId === undefined ? {} : { userId }),
      };
      found.push({ kind: 'sts-identity', start: first.start, end: last.end, facts });
    }
    block = [];
  };
  for (const { start, text } of lines) {
    const match = pair.exec(text);
    if (match) {
      const [, name = '', value = ''] = match;
      block.push({
        name,
        value,
        start: start + text.search(/\S/),
        end: start + text.trimEnd().length,
        isTable: text.includes('|'),
      });
    } else if (!/^[\s|+-]*$/.test(text)) close();
  }
  close();
  return found;
}
