#include <mongoc/mongoc.h>
#include <stdio.h>

/* What is asked once the server lets one in; what `tell.ts` has the other programs ask. */
struct asked {
  bson_t status; /* the reply to connectionStatus */
  int32_t documents[3]; /* of an empty collection, as find shows, aggregate counts and count counts them */
};

/* How many documents find shows; -1: none can be shown. */
static int32_t found_in(mongoc_collection_t *collection, const bson_t *all, bson_error_t *error) {
  const bson_t *document;
  int32_t found = 0;
  mongoc_cursor_t *cursor = mongoc_collection_find_with_opts(collection, all, NULL, NULL);
  while (mongoc_cursor_next(cursor, &document)) found++;
  bool failed = mongoc_cursor_error(cursor, error);
  mongoc_cursor_destroy(cursor);
  return failed ? -1 : found;
}

static bool ask(mongoc_client_t *client, struct asked *asked, bson_error_t *error) {
  bson_t *command = BCON_NEW("connectionStatus", BCON_INT32(1));
  bson_destroy(&asked->status);
  bool ok = mongoc_client_command_simple(client, "admin", command, NULL, &asked->status, error);
  bson_destroy(command);
  if (!ok) return false;

  bson_t all = BSON_INITIALIZER;
  mongoc_collection_t *things = mongoc_client_get_collection(client, "test", "things");
  int32_t *documents = asked->documents;
  documents[0] = found_in(things, &all, error);
  if (documents[0] >= 0) {
    documents[1] = (int32_t)mongoc_collection_count_documents(things, &all, NULL, NULL, NULL, error);
  }
  if (documents[1] >= 0) {
    documents[2] = (int32_t)mongoc_collection_estimated_document_count(things, NULL, NULL, NULL, error);
  }
  mongoc_collection_destroy(things);
  bson_destroy(&all);
  return documents[0] >= 0 && documents[1] >= 0 && documents[2] >= 0;
}

static bool log_in(const char *connection_string, struct asked *asked, bson_error_t *error) {
  mongoc_uri_t *uri = mongoc_uri_new_with_error(connection_string, error);
  if (!uri) return false;
  mongoc_client_t *client = mongoc_client_new_from_uri_with_error(uri, error);
  mongoc_uri_destroy(uri);
  if (!client) return false;
  /* By the second version of the interface an error has the server's code. */
  mongoc_client_set_error_api(client, MONGOC_ERROR_API_VERSION_2);
  bool ok = ask(client, asked, error);
  mongoc_client_destroy(client);
  return ok;
}

static void append_asked(bson_t *told, const struct asked *asked) {
  bson_iter_t top, user;
  if (bson_iter_init(&top, &asked->status) &&
      bson_iter_find_descendant(&top, "authInfo.authenticatedUsers.0.user", &user)) {
    BSON_APPEND_UTF8(told, "user", bson_iter_utf8(&user, NULL));
  }
  const int32_t *documents = asked->documents;
  bson_t *list = BCON_NEW("0", BCON_INT32(documents[0]), "1", BCON_INT32(documents[1]), "2",
                          BCON_INT32(documents[2]));
  BSON_APPEND_ARRAY(told, "documents", list);
  bson_destroy(list);
}

/* A program of its own: login <connection string>. Tells what became of the login as one line of JSON. */
int main(int argc, char **argv) {
  mongoc_init();
  mongoc_log_set_handler(NULL, NULL);

  struct asked asked = {.status = BSON_INITIALIZER};
  bson_error_t error = {0};
  bool ok = log_in(argc > 1 ? argv[1] : "", &asked, &error);

  bson_t told = BSON_INITIALIZER;
  BSON_APPEND_BOOL(&told, "ok", ok);
  if (ok) {
    append_asked(&told, &asked);
  } else {
    BSON_APPEND_INT32(&told, "code", (int32_t)error.code);
    BSON_APPEND_UTF8(&told, "message", error.message);
  }
  char *json = bson_as_relaxed_extended_json(&told, NULL);
  puts(json);

  bson_free(json);
  bson_destroy(&told);
  bson_destroy(&asked.status);
  mongoc_cleanup();
  return 0;
}
