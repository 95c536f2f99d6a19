import type { EvidenceReader } from '../scan';
import { arns } from './arns';
import { authorizationHeaders } from './authorizationHeaders';
import { base64Bytes } from './base64Bytes';
import { canonicalRequests } from './canonicalRequests';
import { connectionStrings } from './connectionStrings';
import { credentials } from './credentials';
import { dates } from './dates';
import { documents } from './documents';
import { driverErrors } from './driverErrors';
import { driverWords } from './driverWords';
import { hexBytes } from './hexBytes';
import { hexValues } from './hexValues';
import { identityTexts } from './identityTexts';
import { lines } from './lines';
import { maskedValues } from './maskedValues';
import { regions } from './regions';
import { sessionTokens } from './sessionTokens';
import { stackTraces } from './stackTraces';
import { stringsToSign } from './stringsToSign';
import { stsSentences } from './stsSentences';
import { stsXml } from './stsXml';
import { traces } from './traces';
import { stsHosts } from './stsHosts';
import { variables } from './variables';
import { versions } from './versions';

/**
 * The readers in the order in which they claim stretches of the text. What begins inside a stretch that is claimed is
 * none of a later reader's; what goes around one is. So what is exact stands first: a whole file of ours; a connection
 * string, which a line may hold; documents; the signer's texts before the hashes and dates in them; then lines, what
 * the drivers say before what anyone says; and last what means little without a place: dates, versions, ARNs; and
 * credentials, of which those of a string, a header or a payload are told already.
 */
export const readers: Readonly<Record<string, EvidenceReader>> = {
  traces,
  connectionStrings,
  documents,
  stsXml,
  canonicalRequests,
  stringsToSign,
  authorizationHeaders,
  sessionTokens,
  hexBytes,
  base64Bytes,
  hexValues,
  identityTexts,
  stackTraces,
  lines,
  driverWords,
  stsSentences,
  driverErrors,
  maskedValues,
  variables,
  regions,
  dates,
  stsHosts,
  versions,
  arns,
  credentials,
};
