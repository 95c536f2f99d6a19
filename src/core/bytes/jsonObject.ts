/** A JSON object, of which nothing is known yet but that it is one. */
export type JsonObject = { readonly [key: string]: unknown };

/**
 * Reads a text that is to be one JSON object.
 * @param bad makes the error to throw, from why it is none
 * @param reviver as `JSON.parse` takes it; what it throws counts as not JSON
 */
export function readJsonObject(
  text: string,
  bad: (why: string) => Error,
  reviver?: (name: string, value: unknown) => unknown,
): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text, reviver);
  } catch {
    // What the engine says of it quotes the text, which may hold a secret.
    throw bad('JSON');
  }
  if (!isJsonObject(value)) throw bad('object');
  return value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
