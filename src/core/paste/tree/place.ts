import type { SetField } from '../reading';
import { looksLikeKeyId } from '../../credentials/looks';
import { fieldNamed } from '../names';
import { decodeSecretData, isPlain } from './secretData';
import { looksLikeField } from '../source/looksLikeField';
import { textOf, valueOf, type TreeMap } from './tree';
import { isEnvironment } from './variables';

/** Where in the tree a map or list stands. */
export interface Place {
  /** The name that it has, in lower case; empty at the root and in a list. */
  readonly key: string;
  /** What tells its sets from others. */
  readonly label: string | undefined;
  /** Whether names of values are labels: people choose those of JSON and YAML, but not the elements of XML. */
  readonly namesTell: boolean;
  /** The `kind` of the Kubernetes object around it. */
  readonly object: string | undefined;
  /** Whether an access key ID stands beside, so that the names of any credentials count. */
  readonly hasKeyId: boolean;
}

/** Names that say nothing of whose credentials they hold. */
const structural =
  /^(?:|credentials|accesskey|rolecredentials|data|stringdata|auth|aws|services|spec|template|containers|initcontainers|items|.*(?:response|result))$/;

/** The place of a value inside an object. */
export function placeOf(key: string, outside: Place): Place {
  const lower = key.toLowerCase();
  const isOnlyStructure = !outside.namesTell || structural.test(lower) || isEnvironment(lower);
  return { ...outside, key: lower, label: isOnlyStructure ? outside.label : key };
}

/** As `outside`, with what an object says of itself: its kind, and its name if it is a resource or a container. */
export function within(map: TreeMap, outside: Place): Place {
  const isContainer = map.entries.some(({ key }) => isEnvironment(key));
  const name =
    textOf(valueOf(valueOf(map, 'metadata'), 'name')) ??
    (isContainer ? textOf(valueOf(map, 'name')) : undefined);
  return {
    ...outside,
    label: name ?? outside.label,
    object: textOf(valueOf(map, 'kind')) ?? outside.object,
    hasKeyId: map.entries.some(({ value }) => looksLikeKeyId(textOf(value) ?? '')),
  };
}

/** What a name means at a place: among environment variables it has to be exact, elsewhere everybody spells it anew. */
export function fieldOf(
  key: string,
  text: string,
  { key: parent, object, hasKeyId }: Place,
): SetField | undefined {
  if (isEnvironment(parent)) return fieldNamed(key, 'variables');
  const isChosenFreely = object === 'Secret' || !/^AWS_[A-Z_]+$/.test(key);
  const named = fieldNamed(key, 'variables', 'answers', ...(isChosenFreely ? (['free'] as const) : []));
  if (named || !hasKeyId || !isChosenFreely) return named;
  const vague = fieldNamed(key, 'vague');
  return fieldNamed(key, 'general') ?? (vague && looksLikeField(vague, text) ? vague : undefined);
}

/** Whether a value is in base64, as those under `data` of a Secret are. */
export function isEncoded({ key, object }: Place, text: string): boolean {
  if (key !== 'data') return false;
  if (object !== undefined) return object === 'Secret';
  // a part of a manifest, or another thing that happens to be called data
  const decoded = decodeSecretData(text);
  return decoded !== null && isPlain(decoded);
}
