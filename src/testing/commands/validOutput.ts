import { prettifyError } from 'zod/v4';
import { outputSchemas, type OutputName } from './outputSchemas';

/** What a command printed with `--json`, held to its schema. @throws Error that names each field that is wrong */
export function validOutput<Told extends object = Readonly<Record<string, unknown>>>(
  name: OutputName,
  text: string,
): Told {
  const told: unknown = JSON.parse(text);
  const { error } = outputSchemas[name].safeParse(told);
  if (error) throw new Error(`${name}: ${prettifyError(error)}`);
  return told as Told;
}
