import { codeOf } from '../../../core/fault/codes';
import type { ChangeReport } from '../../../core/findings/changeReport';
import { headlines } from '../headlines';

/** Who objected in a changed run, and to what, without a period; null where that cannot be said. */
export function objectedInWords({ objected }: ChangeReport): string | null {
  if (!objected) return null;
  const { by, sts, fault, quote } = objected;
  const what = fault ? `: ${headlines[codeOf(fault)]}` : '';
  const says = quote === '' ? what : `: ${quote}`;
  switch (by) {
    case 'sts':
      return `STS objected${sts ? `: ${sts.code}` : says}`;
    case 'client':
      return `The client objected${what}`;
    case 'server':
      return `The server objected${says}`;
    case 'server-or-sts':
      return `The server or its STS objected${says}`;
    case 'proxy':
      return `This page’s proxy objected${what}`;
    case 'reply':
      return 'Nobody objected: the no stands in the reply as you changed it';
    case 'nobody':
      return 'Nobody objected';
  }
}
