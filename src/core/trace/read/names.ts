import { chainIds } from '../../drivers/chains';
import { mistakeIds } from '../../mistakes/table/mistakes';
import { serverModeIds } from '../../mongodbAws/server/modes';
import { machineSourceIds } from '../../sources/source';
import { stsCheckIds, type StsError } from '../../sts/judgement';
import { stepIds } from '../../vocabulary/steps';
import { named, oneOf } from './decoder';

/* What is told apart by its name, as the format has it. */

export const step = oneOf(stepIds);
export const chain = oneOf(chainIds);
export const source = oneOf(machineSourceIds);
export const serverMode = oneOf(serverModeIds);
export const stsCheck = oneOf(stsCheckIds);
export const mistake = oneOf(mistakeIds);

export const stsErrorCode = named<StsError['code']>({
  MissingAuthenticationToken: true,
  IncompleteSignature: true,
  SignatureDoesNotMatch: true,
  InvalidClientTokenId: true,
  ExpiredToken: true,
  Throttling: true,
});
