import type { DriverName } from '../../drivers/roster';

/** What only texts of one driver hold: its classes, its modules, its own sentences. The more particular ones are first. */
const marks: readonly (readonly [DriverName, RegExp])[] = [
  [
    'dotnet',
    /\bMongoDB\.(?:Driver|Bson)\.\w|\bSystem\.\w+Exception\b|\.cs:line \d|\bAmazon\.\w+\.\w+Exception/,
  ],
  [
    'java',
    /\bcom\.mongodb\.|\bjava(?:x)?\.\w+\.\w|\.java:\d|\bsoftware\.amazon\.awssdk|\bcom\.amazonaws\.|Mongo(?:Security|Command|Timeout|Socket\w{0,16})Exception\b/,
  ],
  ['c', /MongoDB\\Driver\\|\.php[(:]\d|\bmongocxx\b|\b_?mongoc_|\blibmongoc\b/],
  ['ruby', /\bMongo::(?:Auth|Error)|\.rb:\d+:in /],
  [
    'python',
    /\bpymongo\b|\bpymongo_auth_aws\b|\bbotocore\b|\bboto3\b|\bFile "[^"\n]{1,256}\.py", line \d|, full error: \{|\bmotor\./,
  ],
  [
    'go',
    /\bgo\.mongodb\.org\/|\bauth error: |\bconnection\(\) error occurred|\bserver selection error: |\.go:\d|\boperation error STS\b|^goroutine \d/m,
  ],
  [
    'rust',
    /\bmongodb::|\.rs:\d|\bKind: |\bkind: (?:Authentication|ServerSelection|Command|InvalidArgument|DnsResolve|Io)\b|\baws-auth\b/,
  ],
  [
    'node',
    /\bMongo(?:Server|Network|API|AWS|MissingDependency|Command|Configuration|Parse|Runtime|InvalidArgument|Topology)\w{0,24}Error\b|node_modules|\bnode:internal|\.[cm]?[jt]s:\d+:\d+|@aws-sdk\/|\bquerySrv\b|\bmongosh\b/,
  ],
];

/** The driver whose text it is, by its words; absent where none shows. */
export function driverIn(text: string): DriverName | undefined {
  return marks.find(([, mark]) => mark.test(text))?.[0];
}
