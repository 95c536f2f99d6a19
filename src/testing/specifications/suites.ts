import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case of the suites auth, connection-string and uri-options; null makes no claim. */
export interface StringCase {
  readonly description: string;
  readonly uri: string;
  readonly valid: boolean;
  readonly warning?: boolean | null;
  readonly hosts?: readonly { readonly host: string; readonly port: number | null }[] | null;
  readonly auth?: {
    readonly username: string | null;
    readonly password: string | null;
    readonly db: string | null;
  } | null;
  readonly options?: Readonly<Record<string, unknown>> | null;
  /** Of the suite auth alone. */
  readonly credential?: SuiteCredential | null;
}

export interface SuiteCredential {
  readonly username: string | null;
  readonly password: string | null;
  readonly source: string;
  readonly mechanism: string | null;
  readonly mechanism_properties: Readonly<Record<string, unknown>> | null;
}

const data = join(import.meta.dirname, 'data');

/** Every case of a suite, with the file that it is from. */
export function stringCases(
  suite: 'auth' | 'connection-string' | 'uri-options',
): readonly (StringCase & { readonly file: string })[] {
  return jsonFiles(suite).flatMap(([file, text]) =>
    (JSON.parse(text) as { tests: readonly StringCase[] }).tests.map((one) => ({ ...one, file })),
  );
}

/** A case of the suite of seed lists: a file each. */
export interface SeedCase {
  readonly file: string;
  readonly uri: string;
  /** Absent where the URI must be refused. */
  readonly seeds?: readonly string[];
  readonly numSeeds?: number;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly parsed_options?: Readonly<Record<string, unknown>>;
  readonly error?: boolean;
}

export function seedCases(): readonly SeedCase[] {
  return (['replica-set', 'sharded', 'load-balanced'] as const).flatMap((folder) =>
    jsonFiles(`initial-dns-seedlist-discovery/${folder}`).map(([file, text]): SeedCase => ({
      ...(JSON.parse(text) as Omit<SeedCase, 'file'>),
      file: `${folder}/${file}`,
    })),
  );
}

/** The records that the suite of seed lists has its DNS hold, by their names. */
export function seedRecords(): {
  readonly srv: ReadonlyMap<string, readonly { readonly name: string; readonly port: number }[]>;
  readonly txt: ReadonlyMap<string, readonly (readonly string[])[]>;
} {
  const text = readFileSync(join(data, 'initial-dns-seedlist-discovery/README.md'), 'utf8');
  const srv = new Map<string, { name: string; port: number }[]>();
  for (const [, name = '', port = '', target = ''] of text.matchAll(
    /^(_\S+?)\.?\s+86400\s+IN SRV\s+(\d+)\s+(\S+)$/gm,
  )) {
    srv.set(name, [...(srv.get(name) ?? []), { name: target, port: Number(port) }]);
  }
  const txt = new Map<string, string[][]>();
  for (const [, name = '', strings = ''] of text.matchAll(/^(\S+?)\.?\s+86400\s+IN TXT\s+(".*")$/gm)) {
    const record = [...strings.matchAll(/"([^"]*)"/g)].map(([, part = '']) => part);
    txt.set(name, [...(txt.get(name) ?? []), record]);
  }
  return { srv, txt };
}

function jsonFiles(folder: string): readonly (readonly [file: string, text: string])[] {
  return readdirSync(join(data, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name.replace('.json', ''), readFileSync(join(data, folder, name), 'utf8')]);
}
