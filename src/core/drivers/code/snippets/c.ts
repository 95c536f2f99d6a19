import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function cSnippet(request: CodeRequest): Snippet {
  return snippetFor(request, 'mongoc2', ['c-library-of-version-1', 'c-built-with-the-mechanism']);
}

/** For libmongoc 1, as Debian 12 has it. */
export function c1Snippet(request: CodeRequest): Snippet {
  return snippetFor(request, 'libmongoc-1.0', ['c-built-with-the-mechanism']);
}

function snippetFor(request: CodeRequest, library: string, notes: Snippet['notes']): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `getenv("${variable}")`,
  );
  const explicit = request.source === 'explicit';
  const readsEnvironment = explicit && request.literals === null;
  const code = lines(
    '#include <mongoc/mongoc.h>',
    '#include <stdio.h>',
    readsEnvironment ? '#include <stdlib.h>' : null,
    '',
    'int main(void) {',
    '    mongoc_init();',
    '    bson_error_t error;',
    `    mongoc_uri_t *uri = mongoc_uri_new_with_error(${doubleQuoted(request.uri)}, &error);`,
    '    if (!uri) {',
    '        fprintf(stderr, "%s\\n", error.message);',
    '        return 1;',
    '    }',
    explicit ? `    mongoc_uri_set_username(uri, ${accessKeyId});` : null,
    explicit ? `    mongoc_uri_set_password(uri, ${secretAccessKey});` : null,
    ...(explicit && sessionToken !== null
      ? [
          `    bson_t *properties = BCON_NEW("AWS_SESSION_TOKEN", BCON_UTF8(${sessionToken}));`,
          '    mongoc_uri_set_mechanism_properties(uri, properties);',
          '    bson_destroy(properties);',
        ]
      : []),
    '',
    '    mongoc_client_t *client = mongoc_client_new_from_uri(uri);',
    '    bson_t *command = BCON_NEW("connectionStatus", BCON_INT32(1));',
    '    bson_t reply;',
    '    bool ok = mongoc_client_command_simple(client, "admin", command, NULL, &reply, &error);',
    '    if (ok) {',
    '        char *json = bson_as_relaxed_extended_json(&reply, NULL);',
    '        puts(json);',
    '        bson_free(json);',
    '    } else {',
    '        fprintf(stderr, "%s\\n", error.message);',
    '    }',
    '',
    '    bson_destroy(&reply);',
    '    bson_destroy(command);',
    '    mongoc_client_destroy(client);',
    '    mongoc_uri_destroy(uri);',
    '    mongoc_cleanup();',
    '    return ok ? 0 : 1;',
    '}',
  );
  return {
    files: [
      { name: 'main.c', language: 'c', code },
      {
        name: 'build',
        language: 'bash',
        code: lines(`cc main.c -o main $(pkg-config --cflags --libs ${library})`),
      },
      ...environmentFiles(request),
    ],
    notes,
  };
}
