import { isTool } from '../../../core/drivers/code/snippets';
import { majors } from '../../../core/drivers/roster';
import { codeTitles } from '../../../words/en/drivers/codeTitles';
import type { Reader } from '../../state/drivers/store';

export function nameOf(reader: Reader): string {
  return isTool(reader) ? codeTitles[reader] : majors[reader].name;
}
