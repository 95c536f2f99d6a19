import type { TargetRemark } from '../../../core/connectionString/targetRemarks';
import { targetRemarkInWords } from '../../../words/en/notices';
import { StatusRow } from '../shared/StatusRow';

/** What drivers make of a connection string otherwise than this page did: rows of a list of findings. */
export function TargetRemarks({ remarks }: { readonly remarks: readonly TargetRemark[] }) {
  return remarks.map((remark) => (
    <StatusRow
      key={remark.about}
      status="warn"
      title={targetRemarkInWords(remark)}
      finding={{ code: remark.code, level: 'certain' }}
    />
  ));
}
