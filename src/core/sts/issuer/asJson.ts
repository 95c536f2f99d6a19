/**
 * An answer of STS as it writes it for those that accept JSON, as Go's driver does. Its elements by their
 * names, without the envelope of an error, and the end of credentials in seconds (Query API of AWS, `Accept: application/json`).
 * @param xml as `answerSts` writes it: elements, none twice beside the other, and text
 */
export function asJson(xml: string): string {
  const { ErrorResponse: error, ...answer } = fieldsOf(xml);
  return JSON.stringify(error ?? answer);
}

type Fields = { readonly [name: string]: string | number | Fields };

function fieldsOf(xml: string): Fields {
  const elements = [...xml.matchAll(/<(\w+)[^>]*>([\s\S]*?)<\/\1>/g)];
  return Object.fromEntries(
    elements.map(([, name = '', inside = '']) => [
      name,
      inside.includes('<') ? fieldsOf(inside) : valueOf(name, inside),
    ]),
  );
}

function valueOf(name: string, text: string): string | number {
  if (name === 'Expiration') return Date.parse(text) / 1000;
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
