import { isJsonObject } from '../../bytes/jsonObject';
import type { EvidenceReader, Found } from '../scan';

/** Files that the product itself wrote. */
export const traces: EvidenceReader = ({ documents }) =>
  documents.flatMap(({ start, end, value }): readonly Found[] => {
    if (!isJsonObject(value) || value.format !== 'countersign-trace') return [];
    const version = typeof value.version === 'number' ? value.version : null;
    return [{ kind: 'trace', start, end, facts: { version }, hidden: true }];
  });
