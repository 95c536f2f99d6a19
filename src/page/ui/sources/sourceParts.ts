import { SourceHere } from './SourceHere';
import { SourceList } from './SourceList';

/** The list of sources, and one of them in detail. */
export const sourceParts = { SourceList, SourceHere };
