import type { SetField } from '../reading';

/** Arguments by position: what a function or a constructor of AWS's and MongoDB's libraries takes. */
const positions: ReadonlyMap<string, readonly (SetField | undefined)[]> = new Map<
  string,
  readonly (SetField | undefined)[]
>([
  ['createawscredential', ['accessKeyId', 'secretAccessKey']],
  ['awscredential', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['awsbasiccredentials.create', ['accessKeyId', 'secretAccessKey']],
  ['awssessioncredentials.create', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['basicawscredentials', ['accessKeyId', 'secretAccessKey']],
  ['basicsessioncredentials', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['sessionawscredentials', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['credentials.new', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['credentials.from_keys', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['newstaticcredentialsprovider', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['newstaticcredentials', ['accessKeyId', 'secretAccessKey', 'sessionToken']],
  ['mongoexternalidentity', ['accessKeyId']],
  ['mongoexternalawsidentity', ['accessKeyId']],
  ['passwordevidence', ['secretAccessKey']],
  ['mongoc_uri_set_username', [undefined, 'accessKeyId']],
  ['mongoc_uri_set_password', [undefined, 'secretAccessKey']],
]);

/** @param path the callee with what stands before it, joined by periods, e.g. `Credentials.new` */
export function fieldOfPosition(path: string, argument: number): SetField | undefined {
  const lower = path.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('.') + 1);
  return (positions.get(lower) ?? positions.get(last))?.[argument];
}

/** `Some("…")`, `String::from("…")`, and what encodes a text for a connection string, in which it is decoded again. */
const keeping =
  /^(?:some|string|from|secretstring|secret|to_string|optional|of|text|bytes|buffer|ptr)$|escape|encode|quote/i;

/** Whether what a function gives is the text that it was given, for whoever looks for that text. */
export function keepsItsText(path: string): boolean {
  return keeping.test(path.slice(path.lastIndexOf('.') + 1));
}
