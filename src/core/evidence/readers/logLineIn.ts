import { isJsonObject } from '../../bytes/jsonObject';
import { finiteNumber, type Document } from '../../bson/document';
import type { LogLine } from '../../findings/seen';
import type { Scan } from '../scan';
import { codesByName } from './codesByName';

/** A line of mongod's structured log (its manual, "Log Messages": t, s, c, id, ctx, msg, attr); null for others. */
export function logLineIn(document: Document, { mask }: Scan): LogLine | null {
  const { t, c, id, ctx, msg, attr } = document as Readonly<Record<string, unknown>>;
  if (typeof msg !== 'string' || typeof c !== 'string' || t === undefined) return null;
  const about = isJsonObject(attr) ? attr : {};
  const at = t instanceof Date ? finiteNumber(t.getTime()) : undefined;
  const number = finiteNumber(id);
  const result = isJsonObject(about.result) ? about.result : {};
  const text = (...values: readonly unknown[]): string | undefined => {
    const found = values.find((value) => typeof value === 'string');
    return typeof found === 'string' ? mask(found).slice(0, 2048) : undefined;
  };
  const error = text(
    about.error,
    about.reason,
    isJsonObject(about.error) ? about.error.errmsg : undefined,
    result.errmsg,
    // Versions before 5.0 have code and words in one text.
    about.result,
  );
  const codeName = text(
    /^(\w+): /.exec(error ?? '')?.[1],
    isJsonObject(about.error) ? about.error.codeName : undefined,
    result.codeName,
  );
  const known = {
    context: text(ctx),
    error,
    codeName: codeName !== undefined && codeName in codesByName ? codeName : undefined,
    serverCode: finiteNumber(result.code) ?? (codeName === undefined ? undefined : codesByName[codeName]),
    mechanism: text(about.mechanism),
    user: text(
      /\barn:[^\s"']+/.exec(error ?? '')?.[0],
      about.principalName,
      about.user,
      isJsonObject(about.user) ? about.user.user : undefined,
    ),
    remote: text(about.remote, about.client),
    at,
    id: number,
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { component: c, message: text(msg) ?? '', ...present };
}
