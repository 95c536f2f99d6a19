import { textOf, valueOf, type Tree, type TreeMap } from './tree';

/** A list or map of environment variables stands under one of these names. */
const environments = ['environment', 'env', 'variables', 'environmentvariables', 'containerenv', 'remoteenv'];

export function isEnvironment(key: string): boolean {
  return environments.includes(key.toLowerCase());
}

/** One environment variable in a list: its value is not in the text where Kubernetes takes it from elsewhere. */
export interface Variable {
  readonly name: string;
  readonly value: { readonly text: string; readonly start: number; readonly end: number } | undefined;
}

/** `name:` and `value:`, or a text `NAME=value`. @returns undefined for anything else */
export function variableOf(item: Tree): Variable | undefined {
  if (item.kind === 'map') return namedVariable(item);
  if (item.kind !== 'scalar' || !item.isText) return undefined;
  const equals = item.text.indexOf('=');
  const name = item.text.slice(0, Math.max(equals, 0));
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  // an escape in the name would have been a strange thing to write
  const start = item.span.start + equals + 1;
  return { name, value: { text: item.text.slice(equals + 1), start, end: Math.max(item.span.end, start) } };
}

function namedVariable(item: TreeMap): Variable | undefined {
  const name = textOf(valueOf(item, 'name'));
  const value = valueOf(item, 'value');
  if (name === undefined) return undefined;
  if (value?.kind === 'scalar' && value.isText) {
    return { name, value: { text: value.text, start: value.span.start, end: value.span.end } };
  }
  return valueOf(item, 'valueFrom') ? { name, value: undefined } : undefined;
}
