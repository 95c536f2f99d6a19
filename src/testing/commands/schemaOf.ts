import * as z from 'zod/v4';
import { documentedFields } from './jsonPaths';
import { outputSchemas, type OutputName } from './outputSchemas';

interface Node {
  title?: string;
  description?: string;
  properties?: Readonly<Record<string, Node & { readonly const?: string }>>;
  items?: Node;
  anyOf?: readonly Node[];
  oneOf?: readonly Node[];
}

/** The text of a file in docs/schema: the schema, with what docs/command-line.md says of each field. */
export function schemaOf(name: OutputName): string {
  const [command = '', version = ''] = name.split('.');
  const heading = `${command} --json`;
  const schema = z.toJSONSchema(outputSchemas[name]) as Node;
  describe(schema, command === 'sandbox' ? '[]' : '', documentedFields(heading));
  const title = `countersign ${heading}, version ${version}`;
  const { $schema, ...rest } = schema as Node & { readonly $schema: string };
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** @param at the path of the node, as the documentation writes it */
function describe(node: Node, at: string, fields: ReadonlyMap<string, string>): void {
  const { properties = {}, items, anyOf = [], oneOf = [] } = node;
  for (const one of [...anyOf, ...oneOf]) describe(one, at, fields);
  if (items) describe(items, `${at}[]`, fields);
  const event = properties.event?.const;
  const of = event === undefined ? at : `${at}.${event}`;
  if (event !== undefined) node.description = fields.get(of) ?? '';
  for (const [name, property] of Object.entries(properties)) {
    const path = of === '' ? name : `${of}.${name}`;
    const what = fields.get(path);
    if (what !== undefined) property.description = what;
    describe(property, path, fields);
  }
}
