import { fieldNamed } from '../names';
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

/** The field that a variable, a property, a keyword argument or a setter means. */
export function fieldOfName(name: string): SetField | undefined {
  return fieldNamed(name, 'free', 'general');
}

/** @param path the callee with what stands before it, joined by periods, e.g. `Credentials.new` */
export function fieldOfPosition(path: string, argument: number): SetField | undefined {
  const lower = path.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('.') + 1);
  return (positions.get(lower) ?? positions.get(last))?.[argument];
}

/** Names that wrap a text without changing what it is: `Some("…")`, `String::from("…")`, `Secret::new("…")`. */
const wrappers = /^(?:Some|String|from|SecretString|Secret|to_string|Optional|of|Text|bytes|Buffer|ptr)$/;

export function isWrapper(name: string): boolean {
  return wrappers.test(name);
}
