import { anything, lines, oneLine, pairs, variables, type Printed, type Printer } from './printers';

const inSingle = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
const inDouble = (value: string): string => `"${value.replaceAll(/["\\$`]/g, '\\$&')}"`;
const inAnsi = (value: string): string =>
  `$'${value.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;

export const shellPrinters: readonly Printer[] = [
  {
    name: 'export lines in single quotes',
    format: 'environment',
    print: lines(variables, (name, value) => `export ${name}=${inSingle(value)}`),
    permits: anything,
  },
  {
    name: 'lines in double quotes',
    format: 'environment',
    print: lines(variables, (name, value) => `${name}=${inDouble(value)}`),
    permits: anything,
  },
  {
    name: 'declare -x',
    format: 'environment',
    print: lines(variables, (name, value) => `declare -x ${name}=${inAnsi(value)}`),
    permits: anything,
  },
  {
    name: 'one line with semicolons',
    format: 'environment',
    print: lines(variables, (name, value) => `${name}=${inSingle(value)}`, '; '),
    permits: anything,
  },
  {
    name: 'export lines without quotes, with CRLF',
    format: 'environment',
    print: lines(variables, (name, value) => `export ${name}=${value}`, '\r\n'),
  },
  {
    name: 'the output of env',
    format: 'environment',
    print: (set) => `HOME=/root\n${lines(variables, (name, value) => `${name}=${value}`)(set)}SHLVL=0\n`,
  },
  {
    name: 'docker run -e',
    format: 'environment',
    print: (set) =>
      `docker run${pairs(set, variables)
        .map(([name, value]) => ` -e ${inSingle(`${name}=${value}`)}`)
        .join('')} mongo`,
    permits: (value) => !value.includes("'"),
  },
  {
    name: 'PowerShell in single quotes',
    format: 'powershell',
    print: lines(variables, (name, value) => `$Env:${name}='${value.replaceAll("'", "''")}'`, '\r\n'),
    permits: (value) => oneLine(value) && !/[‘’‚‛]/.test(value),
  },
  {
    name: 'PowerShell in double quotes',
    format: 'powershell',
    print: lines(variables, (name, value) => `$Env:${name} = "${value.replaceAll(/[`"$]/g, '`$&')}"`, '; '),
    permits: (value) => oneLine(value) && !/[“”„]/.test(value),
  },
  {
    name: 'Windows set',
    format: 'cmd',
    print: lines(variables, (name, value) => `set ${name}=${value}`, '\r\n'),
  },
  {
    name: 'Windows set in quotes',
    format: 'cmd',
    print: lines(variables, (name, value) => `set "${name}=${value}"`, '\r\n'),
    permits: (value) => oneLine(value) && !value.includes('%'),
  },
  {
    name: 'setx',
    format: 'cmd',
    print: lines(variables, (name, value) => `setx ${name} "${value}"`, '\r\n'),
  },
  {
    name: 'fish',
    format: 'fish',
    print: lines(variables, (name, value) => `set -gx ${name} '${value.replaceAll(/['\\]/g, '\\$&')}'`),
    permits: oneLine,
  },
  {
    name: 'csh',
    format: 'csh',
    print: lines(variables, (name, value) => `setenv ${name} '${value}'`),
    permits: (value) => oneLine(value) && !value.includes("'"),
  },
  {
    name: 'three bare lines',
    format: 'bare-lines',
    print: ({ id, secret, token }: Printed) =>
      token === undefined ? `${id}\n${secret}` : `${id}\n${secret}\n${token}\n`,
  },
];
