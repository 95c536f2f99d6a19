import { inWords, type Bases } from '../basis';
import type { PackageFacts } from '../facts/packages';

export const packageBases: Bases<PackageFacts> = {
  'package-missing': inWords('driver'),
  'package-too-old': ({ told }) => (told ? inWords('driver') : { on: 'drivers', how: 'read' }),
};
