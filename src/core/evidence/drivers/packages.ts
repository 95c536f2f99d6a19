import type { DriverName } from '../../drivers/roster';

/** Digits with dots, and what may follow them: `2.0.0-beta.1`. */
const version = String.raw`v?(?<version>\d{1,4}(?:\.\d{1,6}){0,3}(?:[-+][\w.]{1,24})?)`;
/** How a requirement is written before it. */
const wants = String.raw`[\^~<>=! ]{0,4}`;

export interface Package {
  readonly driver: DriverName;
  /** As it is installed. */
  readonly name: string;
  readonly pattern: RegExp;
}

function row(driver: DriverName, name: string, form: string): Package {
  return { driver, name, pattern: new RegExp(form.replace('VERSION', version), 'g') };
}

/** Names under which drivers are installed, with the ways in which a version stands beside them. */
export const packages: readonly Package[] = [
  row('node', 'mongodb', `(?<![\\w/@.-])mongodb@${wants}VERSION`),
  row('node', 'mongodb', `"mongodb": ?"${wants}VERSION`),
  row('node', 'mongodb', `(?<=[/+])mongodb@VERSION`),
  row('node', 'aws4', `(?<![\\w/-])aws4(?:@|": ?")${wants}VERSION`),
  row('node', '@aws-sdk/credential-providers', `@aws-sdk/credential-providers(?:@|": ?")${wants}VERSION`),
  row('node', 'mongosh', `\\bmongosh(?:@| |\\/)VERSION`),
  row('node', 'mongoose', `(?<![\\w/-])mongoose(?:@|": ?")${wants}VERSION`),
  row('python', 'pymongo', `\\b[Pp]y[Mm]ongo(?:\\[aws\\])?(?: ?[=~<>!]=? ?| |-| = "${wants})VERSION`),
  row('python', 'pymongo-auth-aws', `\\bpymongo[-_]auth[-_]aws(?: ?[=~<>!]=? ?| |-)VERSION`),
  row('go', 'go.mongodb.org/mongo-driver', `go\\.mongodb\\.org/mongo-driver(?:/v2)?[@ ]VERSION`),
  row(
    'java',
    'mongodb-driver',
    `\\bmongodb-driver-(?:sync|core|reactivestreams|legacy)[:-]VERSION(?=[^\\w.]|\\.jar|$)`,
  ),
  row('java', 'mongodb-driver', `<artifactId>mongodb-driver-\\w+</artifactId>\\s{0,40}<version>VERSION`),
  row('dotnet', 'MongoDB.Driver', `\\bMongoDB\\.Driver(?:\\.Core)?(?:, Version=|"? Version="|/| )VERSION`),
  row(
    'dotnet',
    'MongoDB.Driver.Authentication.AWS',
    `\\bMongoDB\\.Driver\\.Authentication\\.AWS(?:, Version=|"? Version="|/| )VERSION`,
  ),
  row('rust', 'mongodb', `(?:^|(?<=\\n))mongodb = (?:\\{ ?version = )?"${wants}VERSION`),
  row('rust', 'mongodb', `(?<=[/\\\\ ])mongodb(?:-| v)VERSION(?=[/\\\\\\s(]|$)`),
  row('ruby', 'mongo', `(?<=[/ ])mongo-VERSION(?=/)`),
  row('ruby', 'mongo', `\\bmongo \\((?:[~=<>]{1,2} )?VERSION\\)`),
  row('ruby', 'mongo', `gem ['"]mongo['"], ['"][~=<>]{0,2} ?VERSION`),
  row('c', 'libmongoc', `\\b(?:libmongoc|mongo-c-driver|mongoc)(?:-1\\.0|2)?[ /@-]VERSION`),
  row('c', 'mongodb (PHP extension)', `\\bext-mongodb(?:[ /@:]|": ?")${wants}VERSION`),
];
