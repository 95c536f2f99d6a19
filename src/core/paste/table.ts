import type { Pasted } from './pasted';
import { looksLikeBareLines, readBareLines } from './bareLines';
import { looksLikeCurl, readCurl } from './commands/curl';
import { looksLikeMongoCommand, readMongoCommand } from './commands/mongoCommand';
import { looksLikeValues, readValues } from './byLooks';
import { looksLikeConnectionString, readConnectionStringFormat } from './connectionStringFormat';
import { looksLikeCsv, readCsv } from './csv';
import { looksLikeIni, readIni } from './ini';
import { looksLikeJwtAlone, readJwt } from './jwt';
import { looksLikePairs, readPairs } from './pairs';
import type { Reader } from './reading';
import { looksLikeCsh, readCsh } from './shells/csh';
import { looksLikeFish, readFish } from './shells/fish';
import { looksLikeEnvironment, looksLikeShellLines, readEnvironment } from './shells/posix';
import { looksLikePowershell, readPowershell } from './shells/powershell';
import { looksLikeWindowsCmd, readWindowsCmd } from './shells/windowsCmd';
import { looksLikeHcl, looksLikeSource, readHcl, readSource } from './source/source';
import { looksLikeJson, readJson } from './tree/json';
import { looksLikePortalToken, readPortalToken } from './tree/portalToken';
import { looksLikeXml, readXml } from './tree/xml';
import { looksLikeYaml, readYaml } from './tree/yaml';

export interface Format {
  /** What to call it where it cannot be read. */
  readonly name: string;
  readonly recognises: (text: string) => boolean;
  readonly read: Reader<Pasted>;
}

/**
 * The formats in the order in which they are tried. The first that recognises the text and finds something in it reads
 * it, so an earlier one is more certain of itself, or holds what a later one would take for its own:
 *
 * 1. a text that is one thing as a whole: a JWT;
 * 2. formats with a syntax of their own around AWS's exact names: JSON, XML, the shells that are not POSIX, CSV, INI;
 * 3. `NAME=value` at the start of lines, which is exact as well, and holds commands as other text;
 * 4. commands, whose flags would look like code;
 * 5. source code, whose object literals would look like YAML; then YAML, whose lists hold `NAME=value`; then HCL;
 * 6. `NAME=value` anywhere, names with values however printed, lines without names, and a connection string anywhere;
 * 7. values that nothing names.
 */
export const formats: readonly Format[] = [
  { name: 'JWT', recognises: looksLikeJwtAlone, read: readJwt },

  { name: 'JSON', recognises: looksLikeJson, read: readJson },
  { name: 'XML', recognises: looksLikeXml, read: readXml },
  { name: 'PowerShell', recognises: looksLikePowershell, read: readPowershell },
  { name: 'Windows cmd', recognises: looksLikeWindowsCmd, read: readWindowsCmd },
  { name: 'fish', recognises: looksLikeFish, read: readFish },
  { name: 'csh', recognises: looksLikeCsh, read: readCsh },
  { name: 'CSV', recognises: looksLikeCsv, read: readCsv },
  { name: 'AWS credentials file', recognises: looksLikeIni, read: readIni },

  { name: 'Environment lines', recognises: looksLikeShellLines, read: readEnvironment },

  { name: 'curl command', recognises: looksLikeCurl, read: readCurl },
  { name: 'MongoDB command', recognises: looksLikeMongoCommand, read: readMongoCommand },

  { name: 'Source code', recognises: looksLikeSource, read: readSource },
  { name: 'YAML', recognises: looksLikeYaml, read: readYaml },
  { name: 'Terraform or TOML', recognises: looksLikeHcl, read: readHcl },

  { name: 'Environment lines', recognises: looksLikeEnvironment, read: readEnvironment },
  { name: 'Names and values', recognises: looksLikePairs, read: readPairs },
  { name: 'Bare lines', recognises: looksLikeBareLines, read: readBareLines },
  {
    name: 'Connection string',
    recognises: looksLikeConnectionString,
    read: readConnectionStringFormat,
  },

  { name: 'JSON', recognises: looksLikePortalToken, read: readPortalToken },
  { name: 'By their looks', recognises: looksLikeValues, read: readValues },
];
